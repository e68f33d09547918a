-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "autoReminder" JSONB,
ADD COLUMN     "remindedFor" TEXT;
