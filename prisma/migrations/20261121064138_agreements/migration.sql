-- CreateEnum
CREATE TYPE "template_status" AS ENUM ('draft', 'published', 'replaced');

-- CreateEnum
CREATE TYPE "template_part_kind" AS ENUM ('main', 'annex', 'contacts');

-- CreateEnum
CREATE TYPE "carrier" AS ENUM ('vendor', 'medcom', 'laboratory');

-- CreateEnum
CREATE TYPE "obligation_timing" AS ENUM ('beforeConnection', 'afterInForce', 'always');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('contacts', 'accounts', 'certification', 'https', 'firstDraws', 'manual');

-- CreateEnum
CREATE TYPE "agreement_state" AS ENUM ('draft', 'sent', 'signedByVendor', 'settingUp', 'inForce', 'terminated', 'ended', 'declined', 'lapsed', 'withdrawn');

-- CreateEnum
CREATE TYPE "waits_for" AS ENUM ('medcom', 'vendor', 'nobody');

-- CreateEnum
CREATE TYPE "agreement_origin" AS ENUM ('portal', 'paper');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('forSignature', 'final', 'signedElsewhere', 'notice', 'evidence');

-- CreateEnum
CREATE TYPE "signing_side" AS ENUM ('vendor', 'medcom');

-- CreateEnum
CREATE TYPE "signature_origin" AS ENUM ('portal', 'elsewhere');

-- CreateEnum
CREATE TYPE "setup_item_state" AS ENUM ('open', 'done', 'waived');

-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('termination', 'changedTerms', 'succession');

-- CreateEnum
CREATE TYPE "short_notice_reason" AS ENUM ('law', 'security');

-- CreateEnum
CREATE TYPE "notice_answer" AS ENUM ('accepted', 'objected');

-- CreateEnum
CREATE TYPE "succession_state" AS ENUM ('planned', 'applied', 'cancelled');

-- CreateEnum
CREATE TYPE "authenticator_kind" AS ENUM ('app', 'passkey');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'link',
ADD COLUMN     "second_factor" TEXT,
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "agreement_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_version" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "template_status" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "consultation" BOOLEAN NOT NULL DEFAULT false,
    "termination_months" SMALLINT NOT NULL,
    "terms_months" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" TEXT,
    "replaced_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_part" (
    "id" UUID NOT NULL,
    "template_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "template_part_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "template_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_clause" (
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "obligation" TEXT NOT NULL DEFAULT '',
    "carrier" "carrier",
    "timing" "obligation_timing",
    "deadline_months" SMALLINT,
    "evidence" "evidence_kind",

    CONSTRAINT "template_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,
    "administrator_id" UUID NOT NULL,
    "template_version_id" UUID NOT NULL,
    "origin" "agreement_origin" NOT NULL DEFAULT 'portal',
    "state" "agreement_state" NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "waits_for" "waits_for" NOT NULL,
    "waits_since" TIMESTAMPTZ(3) NOT NULL,
    "draws_already" BOOLEAN NOT NULL DEFAULT false,
    "message" TEXT NOT NULL DEFAULT '',
    "sign_by" DATE,
    "in_force_from" DATE,
    "in_force_on" DATE,
    "ends_on" DATE,
    "next_date" DATE,
    "next_event" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_state_entry" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "state" "agreement_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "side" "waits_for" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agreement_state_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_document" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "side" "signing_side" NOT NULL,
    "origin" "signature_origin" NOT NULL DEFAULT 'portal',
    "organisation_id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "sign_in_method" TEXT NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3),
    "network" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_item" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "clause_number" TEXT NOT NULL,
    "obligation" TEXT NOT NULL,
    "carrier" "carrier" NOT NULL,
    "evidence" "evidence_kind" NOT NULL,
    "gate" BOOLEAN NOT NULL,
    "due_on" DATE,
    "position" INTEGER NOT NULL,
    "state" "setup_item_state" NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "settled_at" TIMESTAMPTZ(3),
    "user_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "setup_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "first_draw_plan" (
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "planned_on" DATE NOT NULL,
    "agreed_with" TEXT NOT NULL,
    "user_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "first_draw_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_change" (
    "id" UUID NOT NULL,
    "template_version_id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,

    CONSTRAINT "terms_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "given_by" "signing_side" NOT NULL,
    "user_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "effective_on" DATE NOT NULL,
    "act_by" DATE NOT NULL,
    "months" SMALLINT NOT NULL,
    "short_reason" "short_notice_reason",
    "reason" TEXT NOT NULL DEFAULT '',
    "terms_change_id" UUID,
    "succession_id" UUID,
    "document_id" UUID,
    "answer" "notice_answer",
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "answer_note" TEXT NOT NULL DEFAULT '',
    "withdrawn_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "days_before" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "recipients" INTEGER NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "succession" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "role" "organisation_role_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "succession_state" NOT NULL DEFAULT 'planned',
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authenticator" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "authenticator_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "secret" TEXT,
    "credential_id" TEXT,
    "public_key" BYTEA,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_template_name_key" ON "agreement_template"("name");

-- CreateIndex
CREATE UNIQUE INDEX "template_version_template_id_number_key" ON "template_version"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "template_part_template_version_id_position_key" ON "template_part"("template_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "template_clause_part_id_position_key" ON "template_clause"("part_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_number_key" ON "agreement"("number");

-- CreateIndex
CREATE INDEX "agreement_vendor_id_idx" ON "agreement"("vendor_id");

-- CreateIndex
CREATE INDEX "agreement_administrator_id_idx" ON "agreement"("administrator_id");

-- CreateIndex
CREATE INDEX "agreement_template_version_id_idx" ON "agreement"("template_version_id");

-- CreateIndex
CREATE INDEX "agreement_state_id_idx" ON "agreement"("state", "id");

-- CreateIndex
CREATE INDEX "agreement_waits_for_waits_since_id_idx" ON "agreement"("waits_for", "waits_since", "id");

-- CreateIndex
CREATE INDEX "agreement_next_date_id_idx" ON "agreement"("next_date", "id");

-- CreateIndex
CREATE INDEX "agreement_state_since_id_idx" ON "agreement"("state_since" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "agreement_number_search" ON "agreement" USING GIN ("number" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "agreement_state_entry_agreement_id_at_idx" ON "agreement_state_entry"("agreement_id", "at");

-- CreateIndex
CREATE INDEX "agreement_state_entry_vendor_id_idx" ON "agreement_state_entry"("vendor_id");

-- CreateIndex
CREATE INDEX "agreement_document_agreement_id_created_at_idx" ON "agreement_document"("agreement_id", "created_at");

-- CreateIndex
CREATE INDEX "agreement_document_vendor_id_idx" ON "agreement_document"("vendor_id");

-- CreateIndex
CREATE INDEX "agreement_document_sha256_idx" ON "agreement_document"("sha256");

-- CreateIndex
CREATE INDEX "signature_agreement_id_idx" ON "signature"("agreement_id");

-- CreateIndex
CREATE INDEX "signature_vendor_id_idx" ON "signature"("vendor_id");

-- CreateIndex
CREATE INDEX "signature_organisation_id_idx" ON "signature"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_document_id_side_key" ON "signature"("document_id", "side");

-- CreateIndex
CREATE INDEX "setup_item_vendor_id_idx" ON "setup_item"("vendor_id");

-- CreateIndex
CREATE INDEX "setup_item_due_on_idx" ON "setup_item"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "setup_item_agreement_id_position_key" ON "setup_item"("agreement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "first_draw_plan_laboratory_id_key" ON "first_draw_plan"("laboratory_id");

-- CreateIndex
CREATE INDEX "first_draw_plan_vendor_id_idx" ON "first_draw_plan"("vendor_id");

-- CreateIndex
CREATE INDEX "terms_change_template_version_id_idx" ON "terms_change"("template_version_id");

-- CreateIndex
CREATE INDEX "notice_agreement_id_given_at_idx" ON "notice"("agreement_id", "given_at");

-- CreateIndex
CREATE INDEX "notice_vendor_id_idx" ON "notice"("vendor_id");

-- CreateIndex
CREATE INDEX "notice_terms_change_id_idx" ON "notice"("terms_change_id");

-- CreateIndex
CREATE INDEX "notice_succession_id_idx" ON "notice"("succession_id");

-- CreateIndex
CREATE INDEX "notice_document_id_idx" ON "notice"("document_id");

-- CreateIndex
CREATE INDEX "notice_effective_on_idx" ON "notice"("effective_on");

-- CreateIndex
CREATE INDEX "reminder_vendor_id_idx" ON "reminder"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_agreement_id_event_due_on_days_before_key" ON "reminder"("agreement_id", "event", "due_on", "days_before");

-- CreateIndex
CREATE INDEX "succession_from_id_idx" ON "succession"("from_id");

-- CreateIndex
CREATE INDEX "succession_to_id_idx" ON "succession"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_digest_key" ON "calendar_feed"("digest");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "authenticator_credential_id_key" ON "authenticator"("credential_id");

-- CreateIndex
CREATE INDEX "authenticator_user_id_idx" ON "authenticator"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_digest_key" ON "recovery_code"("user_id", "digest");

-- AddForeignKey
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "agreement_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_part" ADD CONSTRAINT "template_part_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "template_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_clause" ADD CONSTRAINT "template_clause_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "template_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_administrator_id_fkey" FOREIGN KEY ("administrator_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_state_entry" ADD CONSTRAINT "agreement_state_entry_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup_item" ADD CONSTRAINT "setup_item_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "first_draw_plan" ADD CONSTRAINT "first_draw_plan_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "first_draw_plan" ADD CONSTRAINT "first_draw_plan_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_change" ADD CONSTRAINT "terms_change_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_terms_change_id_fkey" FOREIGN KEY ("terms_change_id") REFERENCES "terms_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_succession_id_fkey" FOREIGN KEY ("succession_id") REFERENCES "succession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
