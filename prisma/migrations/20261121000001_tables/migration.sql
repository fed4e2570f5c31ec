-- CreateEnum
CREATE TYPE "draw_operation" AS ENUM ('draw', 'return');

-- CreateEnum
CREATE TYPE "draw_outcome" AS ENUM ('done', 'refused');

-- CreateEnum
CREATE TYPE "draw_channel" AS ENUM ('webService', 'webPage');

-- CreateEnum
CREATE TYPE "draw_transport" AS ENUM ('https', 'http');

-- CreateEnum
CREATE TYPE "draw_purpose" AS ENUM ('ordinary', 'preprinted', 'emergency');

-- CreateEnum
CREATE TYPE "series_lane" AS ENUM ('regular', 'exceptional');

-- CreateEnum
CREATE TYPE "draw_source" AS ENUM ('api', 'upload');

-- CreateEnum
CREATE TYPE "quarantine_status" AS ENUM ('open', 'imported', 'discarded');

-- CreateEnum
CREATE TYPE "number_characters" AS ENUM ('digits', 'alphanumeric');

-- CreateEnum
CREATE TYPE "number_check_digit" AS ENUM ('none', 'modulus11');

-- CreateEnum
CREATE TYPE "organisation_role_kind" AS ENUM ('administrator', 'vendor', 'laboratoryOwner', 'softwareSupplier');

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('medcomAdmin', 'medcomReader', 'vendorAdmin', 'vendorUser', 'laboratoryUser');

-- CreateEnum
CREATE TYPE "signing_evidence" AS ENUM ('registeredRight', 'powerOfAttorney');

-- CreateEnum
CREATE TYPE "approval_direction" AS ENUM ('send', 'receive');

-- CreateEnum
CREATE TYPE "approval_status" AS ENUM ('approved', 'notApproved', 'testing', 'testMissing');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('previewed', 'applied', 'discarded');

-- CreateTable
CREATE TABLE "rate_counter" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_counter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "clock_setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fixed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verb" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "on_behalf_of" TEXT,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "vendor_id" UUID,
    "laboratory_id" UUID,
    "reference" TEXT,
    "changes" JSONB NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "audit_personal_value" (
    "id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "digest" TEXT NOT NULL,
    "person_id" TEXT,
    "salt" TEXT,
    "value" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_personal_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "draw" (
    "id" BIGSERIAL NOT NULL,
    "service_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "vendor_id" UUID,
    "system_id" UUID,
    "prefix" TEXT NOT NULL DEFAULT '',
    "width" SMALLINT,
    "first_value" BIGINT,
    "last_value" BIGINT,
    "count" BIGINT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "channel" "draw_channel" NOT NULL,
    "transport" "draw_transport" NOT NULL,
    "operation" "draw_operation" NOT NULL,
    "outcome" "draw_outcome" NOT NULL,
    "purpose" "draw_purpose" NOT NULL,
    "lane" "series_lane",
    "overlapping" BOOLEAN NOT NULL DEFAULT false,
    "batch_id" UUID NOT NULL,

    CONSTRAINT "draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draw_overlap" (
    "draw_id" BIGINT NOT NULL,
    "other_id" BIGINT NOT NULL,
    "first_value" BIGINT NOT NULL,
    "last_value" BIGINT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draw_overlap_pkey" PRIMARY KEY ("draw_id","other_id")
);

-- CreateTable
CREATE TABLE "draw_batch" (
    "id" UUID NOT NULL,
    "source" "draw_source" NOT NULL,
    "file_name" TEXT,
    "status" "import_status" NOT NULL,
    "file" BYTEA,
    "summary" JSONB NOT NULL,
    "received_by" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "draw_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantined_line" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "line_number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "status" "quarantine_status" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quarantined_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draw_log_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_received_at" TIMESTAMPTZ(3),

    CONSTRAINT "draw_log_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_format_rule" (
    "id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "min_length" SMALLINT NOT NULL,
    "max_length" SMALLINT NOT NULL,
    "characters" "number_characters" NOT NULL,
    "prefix" TEXT,
    "check_digit" "number_check_digit" NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "number_format_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cvr" TEXT,
    "foreign_registration" TEXT,
    "country" TEXT NOT NULL DEFAULT 'DK',
    "gln" TEXT,
    "address" TEXT,
    "postal_code" TEXT,
    "city" TEXT,
    "website" TEXT,
    "support_name" TEXT,
    "support_phone" TEXT,
    "support_email" TEXT,
    "support_hours" TEXT,
    "listed_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_role" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "organisation_role_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "organisation_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "subject_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "journal_number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "laboratory" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sor" TEXT,
    "gln" TEXT,
    "specialty" TEXT,
    "address" TEXT,
    "postal_code" TEXT,
    "city" TEXT,
    "yearly_production" INTEGER,
    "vendor_id" UUID,
    "closed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "laboratory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "laboratory_owner" (
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "laboratory_owner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "laboratory_vendor" (
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "laboratory_vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "laboratory_system" (
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "version_label" TEXT,
    "vendor_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "laboratory_system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "role" "user_role" NOT NULL,
    "vendor_id" UUID,
    "laboratory_id" UUID,
    "functional" BOOLEAN NOT NULL DEFAULT false,
    "email_verified" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_right" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "vendor_id" UUID,
    "kind" "signing_evidence" NOT NULL,
    "evidence" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_right_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_identity" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "user_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL,
    "network" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "token_digest" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("token_digest")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "user_role" NOT NULL,
    "vendor_id" UUID,
    "laboratory_id" UUID,
    "functional" BOOLEAN NOT NULL DEFAULT false,
    "token_digest" TEXT,
    "invited_by" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "user_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "vendor_id" UUID,
    "setup_digest" TEXT,
    "setup_expires_at" TIMESTAMPTZ(3),
    "token_digest" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "set_up_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "scopes" TEXT[],
    "vendor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,
    "description" TEXT,
    "listed_name" TEXT,
    "retired_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system_version" (
    "id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "released_on" DATE,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "system_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system_approval" (
    "id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "standard_id" UUID NOT NULL,
    "direction" "approval_direction" NOT NULL,
    "status" "approval_status" NOT NULL,
    "import_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "system_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "updated_on" DATE,
    "status" "import_status" NOT NULL,
    "summary" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_position_idx" ON "audit_entry"("subject_type", "subject_id", "position" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_vendor_id_position_idx" ON "audit_entry"("vendor_id", "position" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_position_idx" ON "audit_entry"("actor_id", "position" DESC);

-- CreateIndex
CREATE INDEX "audit_personal_value_position_idx" ON "audit_personal_value"("position");

-- CreateIndex
CREATE INDEX "audit_personal_value_person_id_idx" ON "audit_personal_value"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "draw_service_id_key" ON "draw"("service_id");

-- CreateIndex
CREATE INDEX "draw_laboratory_id_drawn_at_id_idx" ON "draw"("laboratory_id", "drawn_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "draw_vendor_id_drawn_at_id_idx" ON "draw"("vendor_id", "drawn_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "draw_drawn_at_id_idx" ON "draw"("drawn_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "draw_overlap_other_id_idx" ON "draw_overlap"("other_id");

-- CreateIndex
CREATE INDEX "draw_batch_received_at_idx" ON "draw_batch"("received_at" DESC);

-- CreateIndex
CREATE INDEX "quarantined_line_status_received_at_id_idx" ON "quarantined_line"("status", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_line_batch_id_line_number_key" ON "quarantined_line"("batch_id", "line_number");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_cvr_key" ON "organisation"("cvr");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_gln_key" ON "organisation"("gln");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_listed_name_key" ON "organisation"("listed_name");

-- CreateIndex
CREATE INDEX "organisation_role_organisation_id_idx" ON "organisation_role"("organisation_id");

-- CreateIndex
CREATE INDEX "organisation_role_kind_idx" ON "organisation_role"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "laboratory_code_key" ON "laboratory"("code");

-- CreateIndex
CREATE UNIQUE INDEX "laboratory_sor_key" ON "laboratory"("sor");

-- CreateIndex
CREATE UNIQUE INDEX "laboratory_gln_key" ON "laboratory"("gln");

-- CreateIndex
CREATE INDEX "laboratory_vendor_id_idx" ON "laboratory"("vendor_id");

-- CreateIndex
CREATE INDEX "laboratory_owner_laboratory_id_idx" ON "laboratory_owner"("laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_owner_organisation_id_idx" ON "laboratory_owner"("organisation_id");

-- CreateIndex
CREATE INDEX "laboratory_vendor_laboratory_id_idx" ON "laboratory_vendor"("laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_vendor_vendor_id_idx" ON "laboratory_vendor"("vendor_id");

-- CreateIndex
CREATE INDEX "laboratory_system_laboratory_id_idx" ON "laboratory_system"("laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_system_system_id_idx" ON "laboratory_system"("system_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "app_user_vendor_id_idx" ON "app_user"("vendor_id");

-- CreateIndex
CREATE INDEX "app_user_laboratory_id_idx" ON "app_user"("laboratory_id");

-- CreateIndex
CREATE INDEX "signing_right_user_id_idx" ON "signing_right"("user_id");

-- CreateIndex
CREATE INDEX "signing_right_vendor_id_idx" ON "signing_right"("vendor_id");

-- CreateIndex
CREATE INDEX "user_identity_user_id_idx" ON "user_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_identity_provider_subject_key" ON "user_identity"("provider", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_digest_key" ON "session"("token_digest");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_token_email_idx" ON "sign_in_token"("email");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_digest_key" ON "invitation"("token_digest");

-- CreateIndex
CREATE INDEX "invitation_vendor_id_idx" ON "invitation"("vendor_id");

-- CreateIndex
CREATE INDEX "invitation_laboratory_id_idx" ON "invitation"("laboratory_id");

-- CreateIndex
CREATE INDEX "invitation_user_id_idx" ON "invitation"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "station_setup_digest_key" ON "station"("setup_digest");

-- CreateIndex
CREATE UNIQUE INDEX "station_token_digest_key" ON "station"("token_digest");

-- CreateIndex
CREATE INDEX "station_laboratory_id_idx" ON "station"("laboratory_id");

-- CreateIndex
CREATE INDEX "station_vendor_id_idx" ON "station"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_digest_key" ON "api_key"("digest");

-- CreateIndex
CREATE INDEX "api_key_vendor_id_idx" ON "api_key"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "system_vendor_id_name_key" ON "system"("vendor_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "system_vendor_id_listed_name_key" ON "system"("vendor_id", "listed_name");

-- CreateIndex
CREATE INDEX "system_version_vendor_id_idx" ON "system_version"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "system_version_system_id_label_key" ON "system_version"("system_id", "label");

-- CreateIndex
CREATE UNIQUE INDEX "standard_code_version_key" ON "standard"("code", "version");

-- CreateIndex
CREATE INDEX "system_approval_system_id_idx" ON "system_approval"("system_id");

-- CreateIndex
CREATE INDEX "system_approval_vendor_id_idx" ON "system_approval"("vendor_id");

-- CreateIndex
CREATE INDEX "system_approval_standard_id_idx" ON "system_approval"("standard_id");

-- CreateIndex
CREATE INDEX "system_approval_import_id_idx" ON "system_approval"("import_id");

-- CreateIndex
CREATE INDEX "approval_import_received_at_idx" ON "approval_import"("received_at" DESC);

-- AddForeignKey
ALTER TABLE "audit_personal_value" ADD CONSTRAINT "audit_personal_value_position_fkey" FOREIGN KEY ("position") REFERENCES "audit_entry"("position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "draw_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantined_line" ADD CONSTRAINT "quarantined_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "draw_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_role" ADD CONSTRAINT "organisation_role_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory" ADD CONSTRAINT "laboratory_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_owner" ADD CONSTRAINT "laboratory_owner_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_owner" ADD CONSTRAINT "laboratory_owner_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_vendor" ADD CONSTRAINT "laboratory_vendor_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_vendor" ADD CONSTRAINT "laboratory_vendor_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_system" ADD CONSTRAINT "laboratory_system_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_system" ADD CONSTRAINT "laboratory_system_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_right" ADD CONSTRAINT "signing_right_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_right" ADD CONSTRAINT "signing_right_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system" ADD CONSTRAINT "system_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system_version" ADD CONSTRAINT "system_version_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system_approval" ADD CONSTRAINT "system_approval_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system_approval" ADD CONSTRAINT "system_approval_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system_approval" ADD CONSTRAINT "system_approval_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "approval_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
