-- AlterTable
ALTER TABLE "Problem" ADD COLUMN "suggestionId" TEXT;
