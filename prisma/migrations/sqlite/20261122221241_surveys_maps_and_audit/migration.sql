-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN "previousId" TEXT;
ALTER TABLE "Dataset" ADD COLUMN "previousUse" TEXT;

-- AlterTable
ALTER TABLE "CaseInterview" ADD COLUMN "datasetId" TEXT;
ALTER TABLE "CaseInterview" ADD COLUMN "dealId" TEXT;

-- AlterTable
ALTER TABLE "ProcessMap" ADD COLUMN "deletedAt" DATETIME;
ALTER TABLE "ProcessMap" ADD COLUMN "matches" JSONB;

-- CreateTable
CREATE TABLE "AuditFinding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "dealId" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "foundById" TEXT NOT NULL,
    "foundAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SurveyVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "NamedSurveyResponse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "respondent" TEXT NOT NULL,
    "team" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SurveyReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "channelId" TEXT,
    "recipients" INTEGER NOT NULL,
    "sentById" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MessageChannel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastDeliveredAt" DATETIME,
    "lastError" TEXT,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "TextTheme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "TextThemeMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "responseId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ProcessMapComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "mapId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "RoleRate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hourlyCost" REAL NOT NULL
);

-- The tables keep their rows, and SurveyToken its lack of row ids
ALTER TABLE "Engagement" ADD COLUMN "hoursPerDay" REAL NOT NULL DEFAULT 8;
ALTER TABLE "Survey" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "SurveyToken" ADD COLUMN "team" TEXT NOT NULL DEFAULT '';
ALTER TABLE "SurveyToken" ADD COLUMN "remindedOn" TEXT;

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
