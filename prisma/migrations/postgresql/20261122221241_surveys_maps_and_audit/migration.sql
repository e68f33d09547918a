-- AlterTable
ALTER TABLE "Engagement" ADD COLUMN     "hoursPerDay" DOUBLE PRECISION NOT NULL DEFAULT 8;

-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN     "previousId" TEXT,
ADD COLUMN     "previousUse" TEXT;

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "SurveyToken" ADD COLUMN     "remindedOn" TEXT,
ADD COLUMN     "team" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "CaseInterview" ADD COLUMN     "datasetId" TEXT,
ADD COLUMN     "dealId" TEXT;

-- AlterTable
ALTER TABLE "ProcessMap" ADD COLUMN     "deletedAt" TIMESTAMP(3),
ADD COLUMN     "matches" JSONB;

-- CreateTable
CREATE TABLE "AuditFinding" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "dealId" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "foundById" TEXT NOT NULL,
    "foundAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AuditFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyVersion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SurveyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NamedSurveyResponse" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "team" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "NamedSurveyResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyReminder" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "channelId" TEXT,
    "recipients" INTEGER NOT NULL,
    "sentById" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SurveyReminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageChannel" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastDeliveredAt" TIMESTAMP(3),
    "lastError" TEXT,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "MessageChannel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextTheme" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TextTheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextThemeMark" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,

    CONSTRAINT "TextThemeMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcessMapComment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "mapId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "resolvedAt" TIMESTAMP(3),
    "resolvedById" TEXT,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "ProcessMapComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleRate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hourlyCost" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleRate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditFinding_workspaceId_engagementId_idx" ON "AuditFinding"("workspaceId", "engagementId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditFinding_datasetId_dealId_key" ON "AuditFinding"("datasetId", "dealId");

-- CreateIndex
CREATE INDEX "SurveyVersion_workspaceId_idx" ON "SurveyVersion"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyVersion_surveyId_revision_key" ON "SurveyVersion"("surveyId", "revision");

-- CreateIndex
CREATE INDEX "NamedSurveyResponse_surveyId_idx" ON "NamedSurveyResponse"("surveyId");

-- CreateIndex
CREATE INDEX "NamedSurveyResponse_workspaceId_idx" ON "NamedSurveyResponse"("workspaceId");

-- CreateIndex
CREATE INDEX "SurveyReminder_surveyId_idx" ON "SurveyReminder"("surveyId");

-- CreateIndex
CREATE INDEX "SurveyReminder_workspaceId_idx" ON "SurveyReminder"("workspaceId");

-- CreateIndex
CREATE INDEX "MessageChannel_workspaceId_idx" ON "MessageChannel"("workspaceId");

-- CreateIndex
CREATE INDEX "TextTheme_workspaceId_idx" ON "TextTheme"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "TextTheme_surveyId_questionId_name_key" ON "TextTheme"("surveyId", "questionId", "name");

-- CreateIndex
CREATE INDEX "TextThemeMark_workspaceId_idx" ON "TextThemeMark"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "TextThemeMark_themeId_responseId_key" ON "TextThemeMark"("themeId", "responseId");

-- CreateIndex
CREATE INDEX "ProcessMapComment_mapId_idx" ON "ProcessMapComment"("mapId");

-- CreateIndex
CREATE INDEX "ProcessMapComment_workspaceId_engagementId_idx" ON "ProcessMapComment"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "RoleRate_workspaceId_idx" ON "RoleRate"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleRate_engagementId_role_key" ON "RoleRate"("engagementId", "role");
