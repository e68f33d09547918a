-- AlterTable
ALTER TABLE "Survey" ADD COLUMN "autoReminder" JSONB;
ALTER TABLE "Survey" ADD COLUMN "remindedFor" TEXT;
