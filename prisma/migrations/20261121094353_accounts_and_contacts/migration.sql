-- CreateEnum
CREATE TYPE "environment" AS ENUM ('test', 'production');

-- CreateEnum
CREATE TYPE "account_purpose" AS ENUM ('automatic', 'preprinted', 'emergency', 'testing', 'other');

-- CreateEnum
CREATE TYPE "account_state" AS ENUM ('requested', 'declined', 'open', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "account_request_kind" AS ENUM ('create', 'change', 'suspend', 'reopen', 'close', 'credential', 'blockSeries');

-- CreateEnum
CREATE TYPE "account_request_state" AS ENUM ('waiting', 'asked', 'approved', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "acknowledgement_outcome" AS ENUM ('done', 'failed');

-- CreateEnum
CREATE TYPE "register_kind" AS ENUM ('accounts', 'laboratories', 'contacts');

-- CreateEnum
CREATE TYPE "register_import_status" AS ENUM ('previewed', 'applying', 'applied', 'discarded');

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('mailbox', 'person');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('open', 'confirmed', 'overtaken');

-- CreateEnum
CREATE TYPE "review_step" AS ENUM ('contact', 'reminded', 'administrators', 'medcom');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "for_note" TEXT,
ADD COLUMN     "for_since" TIMESTAMPTZ(3),
ADD COLUMN     "for_source" TEXT,
ADD COLUMN     "for_vendor_id" UUID;

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "environment" "environment" NOT NULL,
    "department" TEXT NOT NULL,
    "purpose" "account_purpose" NOT NULL,
    "vendor_id" UUID NOT NULL,
    "laboratory_id" UUID,
    "mailbox_id" UUID NOT NULL,
    "state" "account_state" NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "return_blocked" BOOLEAN NOT NULL DEFAULT true,
    "manual_draw_until" DATE,
    "https_only_from" DATE,
    "largest_draw" INTEGER,
    "draws_per_week" INTEGER,
    "credential_expires_on" DATE,
    "certificate_expires_on" DATE,
    "wanted_change" BIGINT,
    "wanted_at" TIMESTAMPTZ(3),
    "confirmed_change" BIGINT,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_request" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "kind" "account_request_kind" NOT NULL,
    "state" "account_request_state" NOT NULL,
    "wanted" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by" UUID,
    "question" TEXT,
    "answer" TEXT,
    "waits_since" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decision" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_change" (
    "sequence" BIGINT NOT NULL,
    "account_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "wanted" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "acknowledgement_outcome",
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "account_change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "account_feed" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last" BIGINT NOT NULL,

    CONSTRAINT "account_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import" (
    "id" UUID NOT NULL,
    "kind" "register_kind" NOT NULL,
    "vendor_id" UUID,
    "file_name" TEXT NOT NULL,
    "status" "register_import_status" NOT NULL,
    "lines" JSONB NOT NULL,
    "total_lines" INTEGER NOT NULL,
    "done_lines" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB NOT NULL,
    "received_by" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_decision" (
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,

    CONSTRAINT "register_decision_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "contact_function" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "required_for_vendor" BOOLEAN NOT NULL,
    "required_for_laboratory" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_function_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "laboratory_id" UUID,
    "kind" "contact_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "mailbox_id" UUID,
    "phone" TEXT,
    "hours" TEXT,
    "channels" TEXT[],
    "deputy_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_duty" (
    "contact_id" UUID NOT NULL,
    "function_key" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,

    CONSTRAINT "contact_duty_pkey" PRIMARY KEY ("contact_id","function_key")
);

-- CreateTable
CREATE TABLE "contact_list_version" (
    "id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_list_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_revision" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "laboratory_id" UUID,
    "from_version" INTEGER NOT NULL,
    "to_version" INTEGER,
    "kind" "contact_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "hours" TEXT,
    "channels" TEXT[],
    "deputy_name" TEXT,
    "functions" TEXT[],
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "state" "review_state" NOT NULL,
    "step" "review_step" NOT NULL DEFAULT 'contact',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "next_step_on" DATE,
    "token_digest" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" UUID,
    "confirmed_from" TEXT,
    "contact_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox" (
    "id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "looks_personal" BOOLEAN NOT NULL DEFAULT false,
    "personal_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3),
    "attest_by" DATE,
    "asked_at" TIMESTAMPTZ(3),
    "token_digest" TEXT,
    "token_expires_at" TIMESTAMPTZ(3),
    "unreachable_since" TIMESTAMPTZ(3),
    "unreachable_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routine_note" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "vendor_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "path" TEXT,
    "label" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "routine_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_vendor_id_state_id_idx" ON "account"("vendor_id", "state", "id");

-- CreateIndex
CREATE INDEX "account_laboratory_id_idx" ON "account"("laboratory_id");

-- CreateIndex
CREATE INDEX "account_mailbox_id_idx" ON "account"("mailbox_id");

-- CreateIndex
CREATE INDEX "account_state_id_idx" ON "account"("state", "id");

-- CreateIndex
CREATE INDEX "account_wanted_at_idx" ON "account"("wanted_at");

-- CreateIndex
CREATE INDEX "account_name_search" ON "account" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "account_department_search" ON "account" USING GIN ("department" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "account_environment_name_key" ON "account"("environment", "name");

-- CreateIndex
CREATE INDEX "account_request_account_id_idx" ON "account_request"("account_id");

-- CreateIndex
CREATE INDEX "account_request_vendor_id_state_waits_since_idx" ON "account_request"("vendor_id", "state", "waits_since");

-- CreateIndex
CREATE INDEX "account_request_state_waits_since_id_idx" ON "account_request"("state", "waits_since", "id");

-- CreateIndex
CREATE INDEX "account_change_account_id_sequence_idx" ON "account_change"("account_id", "sequence");

-- CreateIndex
CREATE INDEX "account_change_vendor_id_idx" ON "account_change"("vendor_id");

-- CreateIndex
CREATE INDEX "register_import_vendor_id_idx" ON "register_import"("vendor_id");

-- CreateIndex
CREATE INDEX "register_import_received_at_id_idx" ON "register_import"("received_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "contact_function_position_key" ON "contact_function"("position");

-- CreateIndex
CREATE INDEX "contact_vendor_id_ended_at_idx" ON "contact"("vendor_id", "ended_at");

-- CreateIndex
CREATE INDEX "contact_laboratory_id_idx" ON "contact"("laboratory_id");

-- CreateIndex
CREATE INDEX "contact_mailbox_id_idx" ON "contact"("mailbox_id");

-- CreateIndex
CREATE INDEX "contact_deputy_id_idx" ON "contact"("deputy_id");

-- CreateIndex
CREATE INDEX "contact_ended_at_idx" ON "contact"("ended_at");

-- CreateIndex
CREATE INDEX "contact_duty_function_key_idx" ON "contact_duty"("function_key");

-- CreateIndex
CREATE INDEX "contact_duty_vendor_id_idx" ON "contact_duty"("vendor_id");

-- CreateIndex
CREATE INDEX "contact_list_version_told_at_at_idx" ON "contact_list_version"("told_at", "at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_list_version_vendor_id_number_key" ON "contact_list_version"("vendor_id", "number");

-- CreateIndex
CREATE INDEX "contact_revision_vendor_id_from_version_idx" ON "contact_revision"("vendor_id", "from_version");

-- CreateIndex
CREATE INDEX "contact_revision_laboratory_id_idx" ON "contact_revision"("laboratory_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_revision_contact_id_vendor_id_from_version_key" ON "contact_revision"("contact_id", "vendor_id", "from_version");

-- CreateIndex
CREATE UNIQUE INDEX "review_token_digest_key" ON "review"("token_digest");

-- CreateIndex
CREATE INDEX "review_vendor_id_opened_at_idx" ON "review"("vendor_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "review_state_next_step_on_idx" ON "review"("state", "next_step_on");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_token_digest_key" ON "mailbox"("token_digest");

-- CreateIndex
CREATE INDEX "mailbox_address_idx" ON "mailbox"("address");

-- CreateIndex
CREATE INDEX "mailbox_attest_by_idx" ON "mailbox"("attest_by");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_vendor_id_address_key" ON "mailbox"("vendor_id", "address");

-- CreateIndex
CREATE INDEX "routine_note_address_sent_at_idx" ON "routine_note"("address", "sent_at");

-- CreateIndex
CREATE INDEX "routine_note_vendor_id_idx" ON "routine_note"("vendor_id");

-- CreateIndex
CREATE INDEX "session_for_vendor_id_idx" ON "session"("for_vendor_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_mailbox_id_fkey" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_change" ADD CONSTRAINT "account_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_change" ADD CONSTRAINT "account_change_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_mailbox_id_fkey" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_duty" ADD CONSTRAINT "contact_duty_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_duty" ADD CONSTRAINT "contact_duty_function_key_fkey" FOREIGN KEY ("function_key") REFERENCES "contact_function"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_list_version" ADD CONSTRAINT "contact_list_version_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_revision" ADD CONSTRAINT "contact_revision_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_revision" ADD CONSTRAINT "contact_revision_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_revision" ADD CONSTRAINT "contact_revision_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routine_note" ADD CONSTRAINT "routine_note_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_for_vendor_id_fkey" FOREIGN KEY ("for_vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
