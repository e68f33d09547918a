-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "access" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "promise" JSONB,
ADD COLUMN     "results" JSONB;

-- AlterTable
ALTER TABLE "SurveyResponse" ADD COLUMN     "batch" INTEGER;

-- CreateTable
CREATE TABLE "SurveyToken" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SurveyToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SurveyToken_tokenHash_key" ON "SurveyToken"("tokenHash");

-- CreateIndex
CREATE INDEX "SurveyToken_surveyId_idx" ON "SurveyToken"("surveyId");

-- CreateIndex
CREATE INDEX "SurveyToken_workspaceId_idx" ON "SurveyToken"("workspaceId");

-- DropIndex
DROP INDEX "SurveyResponse_surveyId_idx";

-- CreateIndex
CREATE INDEX "SurveyResponse_surveyId_batch_idx" ON "SurveyResponse"("surveyId", "batch");
