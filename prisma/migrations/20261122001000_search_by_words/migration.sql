-- AlterTable
ALTER TABLE "search_entry" ADD COLUMN "seen_by" UUID;

-- CreateTable
CREATE TABLE "search_word" (
    "kind" "search_kind" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("kind","word","id")
);

-- CreateIndex
CREATE INDEX "search_entry_seen_by_idx" ON "search_entry"("seen_by");

-- As before, and the vendor that sees the record because it is its own: none where it is not shown to its vendor, or where it
-- is shown to several. What the tables' own policies say besides is asked of them, in npn_findable.
create or replace view search_source with (security_invoker = true) as
  select 'organisation'::search_kind as kind, id, null::uuid as vendor_id, name as title,
    concat_ws(' · ', 'CVR ' || regexp_replace(cvr, '(..)(..)(..)(..)', '\1 \2 \3 \4'), foreign_registration, city) as detail, null::text as state,
    concat_ws(' ', cvr, foreign_registration, gln, city, listed_name, support_name, support_email,
      regexp_replace(support_phone, '\s', '', 'g')) as more, null::uuid as seen_by
  from organisation
  union all
  select 'laboratory', id, vendor_id, name, concat_ws(' · ', code, specialty, city),
    closed_on::text, concat_ws(' ', code, sor, gln, specialty, city), vendor_id
  from laboratory
  union all
  select 'system', id, vendor_id, name, coalesce(description, ''), null, concat_ws(' ', listed_name, description), vendor_id
  from "system"
  union all
  select 'account', a.id, a.vendor_id, a.name, concat_ws(' · ', a.department, l.name, m.address), a.state::text,
    concat_ws(' ', a.department, m.address), a.vendor_id
  from account a join mailbox m on m.id = a.mailbox_id left join laboratory l on l.id = a.laboratory_id
  union all
  select 'contact', c.id, c.vendor_id, c.name, concat_ws(' · ', c.title, l.name, m.address, c.phone), null,
    concat_ws(' ', c.title, m.address, regexp_replace(c.phone, '\s', '', 'g')), c.vendor_id
  from contact c left join mailbox m on m.id = c.mailbox_id left join laboratory l on l.id = c.laboratory_id
  where c.ended_at is null
  union all
  select 'agreement', id, vendor_id, number, vendor_name, state::text, vendor_name,
    case when state <> 'draft' and (state <> 'withdrawn' or sent_at is not null) then vendor_id end
  from agreement
  union all
  select 'certification', c.id, c.vendor_id, c.number, concat_ws(' · ', concat_ws(' ', s.name, v.label),
      t.code || coalesce(' (' || nullif(t.version, '') || ')', '')), c.state::text,
    concat_ws(' ', regexp_replace(c.number, '\W', '', 'g'), s.name, v.label, t.code, t.version), c.vendor_id
  from certification c join "system" s on s.id = c.system_id join standard t on t.id = c.standard_id
    left join system_version v on v.id = c.system_version_id
  union all
  -- The kind is said in words by lib/search/words.ts.
  select 'alarm', a.id, a.vendor_id, 'A-' || lpad(a.number::text, 4, '0'), concat_ws(' · ', a.kind, l.name, a.account),
    a.state::text, concat_ws(' ', 'A-' || a.number, 'A' || a.number, l.name, a.account),
    case when not a.observed then a.vendor_id end
  from alarm a left join laboratory l on l.id = a.laboratory_id
  union all
  select 'message', id, null, title, '', state::text, concat('SM-', number, ' SM', number), null
  from service_message;

create or replace function npn_search_keep(of search_kind, record uuid) returns void language sql security definer
set search_path = public, pg_temp as $$
  insert into search_entry (id, kind, vendor_id, seen_by, title, detail, state, name, words)
  select id, kind, vendor_id, seen_by, title, detail, state, npn_fold(title),
    ' ' || npn_fold(concat_ws(' ', title, more))
  from search_source s where s.kind = of and s.id = record
  on conflict (id) do update set (vendor_id, seen_by, title, detail, state, name, words) =
    (excluded.vendor_id, excluded.seen_by, excluded.title, excluded.detail, excluded.state, excluded.name, excluded.words);
  delete from search_entry e where e.id = record
    and not exists (select from search_source s where s.kind = of and s.id = record)
$$;
drop trigger search_follows on agreement;
create trigger search_follows after insert or delete or update of number, vendor_name, vendor_id, state, sent_at
  on agreement for each row execute function npn_search_follow('agreement');
drop trigger search_follows on certification;
create trigger search_follows after insert or delete
  or update of number, vendor_id, system_id, system_version_id, standard_id, state
  on certification for each row execute function npn_search_follow('certification');
drop trigger search_follows on alarm;
create trigger search_follows after insert or delete
  or update of number, kind, vendor_id, laboratory_id, account, state, observed
  on alarm for each row execute function npn_search_follow('alarm');
drop trigger search_follows on service_message;
create trigger search_follows after insert or delete or update of number, title, state
  on service_message for each row execute function npn_search_follow('message');

-- As before, and what certifications are called by besides.
create or replace function npn_search_follow_part() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'mailbox' then
    perform npn_search_keep('account', id) from account where mailbox_id = new.id;
    perform npn_search_keep('contact', id) from contact where mailbox_id = new.id;
  elsif tg_table_name = 'laboratory' then
    perform npn_search_keep('account', id) from account where laboratory_id = new.id;
    perform npn_search_keep('contact', id) from contact where laboratory_id = new.id;
    perform npn_search_keep('alarm', id) from alarm where laboratory_id = new.id;
  elsif tg_table_name = 'system' then
    perform npn_search_keep('certification', id) from certification where system_id = new.id;
  elsif tg_table_name = 'system_version' then
    perform npn_search_keep('certification', id) from certification where system_version_id = new.id;
  else
    perform npn_search_keep('certification', id) from certification where standard_id = new.id;
  end if;
  return null;
end
$$;
create trigger search_follows_part after update of label on system_version for each row
  when (old.label is distinct from new.label) execute function npn_search_follow_part();
create trigger search_follows_part after update of code, version on standard for each row
  when ((old.code, old.version) is distinct from (new.code, new.version)) execute function npn_search_follow_part();

-- Every word of a text and every part of one.
create function npn_words(text) returns text[] language sql immutable strict parallel safe
set search_path = pg_catalog as $$
  select array(select distinct left(part, 64) from regexp_split_to_table($1, '\s+') word,
    lateral (select btrim(word, '-@._/(),:') as part union all select regexp_split_to_table(word, '[-@._/(),:]+')) parts
    where part <> '')
$$;

-- Whatever writes an entry writes its words.
create function npn_search_words() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.kind, new.words) = (old.id, old.kind, old.words) then return null; end if;
  end if;
  if tg_op <> 'INSERT' then
    delete from search_word where kind = old.kind and word = any (npn_words(old.words)) and id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into search_word (kind, word, id) select new.kind, word, new.id from unnest(npn_words(new.words)) word;
  end if;
  return null;
end
$$;
revoke execute on function npn_search_words() from public;
update search_entry e set seen_by = s.seen_by from search_source s
  where s.kind = e.kind and s.id = e.id and s.seen_by is not null;
insert into search_word (kind, word, id) select kind, word, id from search_entry, unnest(npn_words(words)) word;
create trigger search_words after insert or update or delete on search_entry
  for each row execute function npn_search_words();

alter table search_word enable row level security;
create policy staff on search_word for select to npn_staff using (true);
grant select on search_word to npn_staff;

-- What a vendor sees that is not its own: its own name and the parties it deals with, laboratories it served once, messages that concern
-- it. The tables' own policies say so, each time for the one who asks.
create or replace function npn_findable() returns uuid[] language plpgsql stable as $$
begin
  return array(select id from organisation
    union all select id from laboratory where id in (select laboratory_id from laboratory_vendor)
    union all select id from service_message);
end
$$;
-- Its condition stands in own_served_and_owners too, and each is planned with all that is below it.
drop policy administrators on organisation;
drop policy of_visible on search_entry;
create policy of_visible on search_entry for select to npn_app
  using (seen_by = (select npn_vendor()) or id = any ((select npn_findable())::uuid[]));

drop function npn_search(text[], search_kind[], int, boolean);
drop function npn_search_nearly(text[], text[], search_kind[], int, boolean);
drop index search_entry_lexemes;
drop function npn_lexemes(text);

-- A typed word without what stands around it.
create function npn_bare(word text) returns text language sql immutable strict parallel safe as
$$ select coalesce(nullif(btrim(word, '-@._/(),:'), ''), word) $$;
-- The two ways in which a folded word stands in the words of an entry: within, as a pattern of like, and where a word or a part of
-- one begins, as a regular expression.
create function npn_within(word text) returns text language sql immutable strict parallel safe as
$$ select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' $$;
create function npn_beginning(word text) returns text language sql immutable strict parallel safe as
$$ select '[-\s@._/(),:]' || regexp_replace(word, '(\W)', '\\\1', 'g') $$;
-- Patterns of which every name holds one that word_similarity finds like a word by 0.4 or more: so much of the word's trigrams
-- stand in it, and of four or more one is not from the word's edges. Asking for them is ten times as quick.
create function npn_alike(word text) returns text[] language sql immutable strict parallel safe as $$
  select case when word !~ '^[a-z]+$' then '{%}' else array(select '%' || btrim(part) || '%' from unnest(show_trgm(word)) part
    where length(btrim(part)) = 3 or length(btrim(part)) = 2 and cardinality(show_trgm(word)) < 8) end
$$;

-- What MedCom finds by all the words: first what is called so, then what has words that begin so, and within words where few are
-- found; where nothing is, what is called nearly so: every guessed word like one of the name, every exact one in it, no
-- further from the typed than the best is and a little. Each step reads a stretch of an index that is no longer for what
-- stands everywhere; so many of each kind are found where there are so many.
create function npn_search_all(asked text[], guessed text[], exact text[], of search_kind[], each int)
returns table (id uuid, kind text, title text, detail text, state text, vendor text, rank float8, nearly boolean)
language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  whole text := npn_fold(array_to_string(asked, ' '));
  folded text[] := string_to_array(whole, ' ');
  most int := case when cardinality(folded) = 1 then 3 * each else 300 end;
  within text[] := '{}';
  short text[] := '{}';
  longest text := '';
  term text;
  ids uuid[];
  begun uuid[];
  partly boolean := false;
  hits int;
  more int;
begin
  foreach term in array folded loop
    term := npn_bare(term);
    if length(term) < 3 then short := short || npn_beginning(term); else within := within || npn_within(term); end if;
    if length(term) > length(longest) then longest := term; end if;
    ids := array(select w.id from unnest(of) k cross join lateral (
      select s.id from search_word s
      where s.kind = k and s.word >= left(term, 64) and s.word < left(term, 64) || chr(1114111)
      order by s.kind, s.word limit most) w);
    -- What stands everywhere narrows nothing, and of it not all was read.
    if cardinality(folded) > 1 and cardinality(ids) >= most then continue; end if;
    begun := case when begun is null then ids else array(select unnest(begun) intersect select unnest(ids)) end;
  end loop;
  if begun is null then
    begun := ids;
    partly := true;
  end if;
  return query select e.id, e.kind::text, e.title, e.detail, e.state, v.name, e.place_rank, false from (
    select f.*, row_number() over (partition by f.kind order by f.place_rank, length(f.name), f.name) as place from (
      select s.*, 0::float8 as place_rank from unnest(of) k cross join lateral (
        select * from search_entry o where o.kind = k and o.name >= whole and o.name < whole || chr(1114111)
        order by o.kind, o.name limit each) s
      union all
      select s.*, 1 from search_entry s
      where s.id = any (begun) and not starts_with(s.name, whole)
        and (cardinality(folded) = 1 or s.words like all (within) and s.words ~ all (short))) f) e
  left join organisation v on v.id = e.vendor_id
  where place <= each;
  get diagnostics hits = row_count;
  -- Where there is enough to choose from, or a number that begins so, nobody looks within words.
  if length(longest) >= 3 and (hits < 5 and (hits = 0 or whole !~ '\d') or partly and hits < each) then
    term := npn_within(longest);
    return query select e.id, e.kind::text, e.title, e.detail, e.state, v.name, 2::float8, false from (
      select s.*, row_number() over (partition by s.kind order by length(s.name), s.name) as place from search_entry s
      where s.words like term and s.words like all (within) and s.words ~ all (short) and s.kind = any (of)
        and not starts_with(s.name, whole) and s.id not in (select unnest(begun))) e
    left join organisation v on v.id = e.vendor_id
    where place <= each;
    get diagnostics more = row_count;
    hits := hits + more;
  end if;
  if hits > 0 or cardinality(guessed) = 0 then return; end if;
  perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  folded := string_to_array(npn_fold(array_to_string(guessed, ' ')), ' ');
  within := '{}';
  foreach term in array exact loop within := within || npn_within(npn_fold(term)); end loop;
  longest := '';
  foreach term in array folded loop
    if length(term) > length(longest) then longest := term; end if;
  end loop;
  return query select e.id, e.kind::text, e.title, e.detail, e.state, v.name, e.unlike, true from (
    select f.*, row_number() over (partition by f.kind order by f.unlike, length(f.name), f.name) as place,
      f.unlike - min(f.unlike) over () as further from (
      select s.*, a.unlike from search_entry s cross join lateral (
        select sum(l.unlike) as unlike, max(l.unlike) as most from (
          select 1 - word_similarity(g, s.name) as unlike from unnest(folded) g offset 0) l) a
      where longest <% s.name and s.kind not in ('account', 'agreement', 'certification', 'alarm') and s.kind = any (of)
        and a.most <= 0.6 and s.words like all (within)) f) e
  left join organisation v on v.id = e.vendor_id
  where place <= each and e.further <= 0.15 * cardinality(folded);
end
$$;

-- What a vendor finds by the same rules. Its few hundred are read whole, once, since row-level security comes before any index of
-- texts: so how long it takes tells nothing of others either.
create function npn_search_own(asked text[], guessed text[], exact text[], of search_kind[], each int)
returns table (id uuid, kind text, title text, detail text, state text, vendor text, rank float8, nearly boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
declare
  whole text := npn_fold(array_to_string(asked, ' '));
  guess text[] := string_to_array(npn_fold(array_to_string(guessed, ' ')), ' ');
  within text[] := '{}';
  beginning text[] := '{}';
  short text[] := '{}';
  known text[] := '{}';
  alike text[] := '{}';
  longest text := '';
  term text;
begin
  foreach term in array string_to_array(whole, ' ') loop
    term := npn_bare(term);
    beginning := beginning || npn_beginning(term);
    if length(term) < 3 then short := short || npn_beginning(term); else within := within || npn_within(term); end if;
  end loop;
  foreach term in array exact loop known := known || npn_within(npn_fold(term)); end loop;
  foreach term in array guess loop
    if length(term) > length(longest) then longest := term; end if;
  end loop;
  if longest <> '' then alike := npn_alike(longest); end if;
  return query
  with own as materialized (
    select s.id, s.kind, s.title, s.detail, s.state, s.name, s.words, s.words like all (within) and s.words ~ all (short) as holds
    from search_entry s
    where s.kind = any (of) and (s.words like all (within) and s.words ~ all (short) or s.name like any (alike))),
  hit as (
    select o.id, o.kind, o.title, o.detail, o.state, o.name, false as guessed, 0::float8 as further,
      case when starts_with(o.name, whole) then 0 when o.words ~ all (beginning) then 1 else 2 end::float8 as unlike
    from own o where o.holds
    union all
    select o.id, o.kind, o.title, o.detail, o.state, o.name, true, a.unlike - min(a.unlike) over (), a.unlike
    from own o cross join lateral (
      select sum(l.unlike) as unlike, max(l.unlike) as most from (
        select 1 - word_similarity(g, o.name) as unlike from unnest(guess) g offset 0) l) a
    where not exists (select from own where holds) and o.kind not in ('account', 'agreement', 'certification', 'alarm')
      and o.words like all (known) and a.most <= 0.6)
  select e.id, e.kind::text, e.title, e.detail, e.state, null, e.unlike, e.guessed from (
    select h.*, row_number() over (partition by h.kind order by h.unlike, length(h.name), h.name) as place from hit h) e
  where place <= each and e.further <= 0.15 * cardinality(guess);
end
$$;
