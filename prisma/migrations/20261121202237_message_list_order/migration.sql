-- AlterTable
ALTER TABLE "service_message" ADD COLUMN     "listed_as" TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamp with time zone;

-- CreateIndex
CREATE INDEX "service_message_listed_as_id_idx" ON "service_message"("listed_as" DESC, "id" DESC);

-- What is on comes first, then what is to come, then what is over: each the newest first, as a moment in an age of its own.
-- They are a lifetime apart, and within the years that a list's cursor takes.
create function service_message_is_listed() returns trigger language plpgsql as $$
begin
  new.listed_as := new.created_at + case when new.closed_at is not null then interval '-100 years' when new.state = 'begun'
    then interval '60 years' else interval '0' end;
  return new;
end
$$;
create trigger listed before insert or update on service_message for each row execute function service_message_is_listed();
update service_message set listed_as = listed_as;
