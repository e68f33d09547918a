-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "locale" TEXT,
    "theme" TEXT,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "engagementId" TEXT,
    "teamId" TEXT,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "acceptedById" TEXT,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Engagement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "phasePlan" JSONB NOT NULL,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "previousEngagementId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "EngagementMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headcount" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "WorkflowMachine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "machineId" TEXT NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "WorkflowEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "machineId" TEXT NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "event" JSONB NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "GateCondition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "metNote" TEXT,
    "metById" TEXT,
    "metAt" DATETIME
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "availableAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" DATETIME,
    "deliveredAt" DATETIME,
    "failedAt" DATETIME,
    "lastError" TEXT
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "kind" TEXT,
    "rows" INTEGER,
    "accepted" INTEGER,
    "rejected" INTEGER,
    "periodFrom" TEXT,
    "periodTo" TEXT,
    "inspection" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "error" JSONB,
    "progress" REAL NOT NULL DEFAULT 0,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "importedAt" DATETIME,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "minimumGroup" INTEGER NOT NULL DEFAULT 5,
    "status" TEXT NOT NULL,
    "publicToken" TEXT NOT NULL,
    "pilotId" TEXT,
    "invited" INTEGER,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "closesOn" TEXT,
    "closedAt" DATETIME,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "answers" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "CaseInterview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "dealName" TEXT NOT NULL,
    "customer" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "interviewedOn" TEXT NOT NULL,
    "interviewees" TEXT NOT NULL DEFAULT '',
    "timeline" TEXT NOT NULL DEFAULT '',
    "decisionMakers" TEXT NOT NULL DEFAULT '',
    "requested" TEXT NOT NULL DEFAULT '',
    "late" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "lesson" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Problem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "rank" INTEGER NOT NULL,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ProblemEvidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "problemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "datasetId" TEXT,
    "surveyId" TEXT,
    "questionId" TEXT,
    "caseId" TEXT,
    "figure" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MaturityAssessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "assessedOn" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "overall" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ProcessMap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "problemId" TEXT NOT NULL,
    "goalId" TEXT,
    "stepId" TEXT,
    "manualSection" TEXT NOT NULL DEFAULT '',
    "step" TEXT NOT NULL,
    "painPoint" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "department" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT,
    "status" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "datasetId" TEXT,
    "filter" JSONB NOT NULL,
    "baseline" REAL,
    "baselineFrom" TEXT,
    "baselineTo" TEXT,
    "baselineFigure" JSONB,
    "baselineFrozenAt" DATETIME,
    "target" REAL NOT NULL,
    "startsOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "GoalCheckIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "goalId" TEXT NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "n" INTEGER,
    "datasetId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Pilot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "iteration" INTEGER NOT NULL DEFAULT 1,
    "question" TEXT NOT NULL,
    "goalId" TEXT,
    "metric" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "datasetId" TEXT,
    "teamColumn" TEXT NOT NULL,
    "pilotTeams" JSONB NOT NULL,
    "comparisonTeams" JSONB NOT NULL,
    "baselineFrom" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "verdict" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PilotAdjustment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "adjustedOn" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "measureId" TEXT,
    "fromFeedback" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ManualVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "changes" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "releasedAt" DATETIME,
    "releasedById" TEXT
);

-- CreateTable
CREATE TABLE "ManualAcknowledgement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "manualVersionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "TrainingCourse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "passMark" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "TrainingResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "userId" TEXT,
    "score" REAL NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "takenOn" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RolloutWave" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RolloutTeam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "waveId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "toolReady" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MonthlyReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "decisions" TEXT NOT NULL DEFAULT '',
    "nextTopics" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_workspaceId_idx" ON "User"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_idx" ON "Invitation"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_workspaceId_userId_idx" ON "ApiToken"("workspaceId", "userId");

-- CreateIndex
CREATE INDEX "Engagement_workspaceId_idx" ON "Engagement"("workspaceId");

-- CreateIndex
CREATE INDEX "EngagementMember_workspaceId_idx" ON "EngagementMember"("workspaceId");

-- CreateIndex
CREATE INDEX "EngagementMember_userId_idx" ON "EngagementMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "EngagementMember_engagementId_userId_key" ON "EngagementMember"("engagementId", "userId");

-- CreateIndex
CREATE INDEX "Team_workspaceId_idx" ON "Team"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_engagementId_name_key" ON "Team"("engagementId", "name");

-- CreateIndex
CREATE INDEX "TeamMember_workspaceId_idx" ON "TeamMember"("workspaceId");

-- CreateIndex
CREATE INDEX "TeamMember_userId_idx" ON "TeamMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamMember_teamId_userId_key" ON "TeamMember"("teamId", "userId");

-- CreateIndex
CREATE INDEX "WorkflowMachine_workspaceId_idx" ON "WorkflowMachine"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkflowMachine_engagementId_machineId_key" ON "WorkflowMachine"("engagementId", "machineId");

-- CreateIndex
CREATE INDEX "WorkflowEvent_workspaceId_at_idx" ON "WorkflowEvent"("workspaceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "WorkflowEvent_engagementId_machineId_sequence_key" ON "WorkflowEvent"("engagementId", "machineId", "sequence");

-- CreateIndex
CREATE INDEX "GateCondition_workspaceId_engagementId_idx" ON "GateCondition"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_engagementId_at_idx" ON "AuditEntry"("workspaceId", "engagementId", "at");

-- CreateIndex
CREATE INDEX "OutboxMessage_deliveredAt_failedAt_availableAt_idx" ON "OutboxMessage"("deliveredAt", "failedAt", "availableAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_workspaceId_idx" ON "OutboxMessage"("workspaceId");

-- CreateIndex
CREATE INDEX "Dataset_workspaceId_engagementId_idx" ON "Dataset"("workspaceId", "engagementId");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_publicToken_key" ON "Survey"("publicToken");

-- CreateIndex
CREATE INDEX "Survey_workspaceId_engagementId_idx" ON "Survey"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "SurveyResponse_surveyId_idx" ON "SurveyResponse"("surveyId");

-- CreateIndex
CREATE INDEX "SurveyResponse_workspaceId_idx" ON "SurveyResponse"("workspaceId");

-- CreateIndex
CREATE INDEX "CaseInterview_workspaceId_engagementId_idx" ON "CaseInterview"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "Problem_workspaceId_engagementId_idx" ON "Problem"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "ProblemEvidence_workspaceId_engagementId_idx" ON "ProblemEvidence"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "ProblemEvidence_problemId_idx" ON "ProblemEvidence"("problemId");

-- CreateIndex
CREATE INDEX "MaturityAssessment_workspaceId_engagementId_idx" ON "MaturityAssessment"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "ProcessMap_workspaceId_idx" ON "ProcessMap"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessMap_engagementId_variant_key" ON "ProcessMap"("engagementId", "variant");

-- CreateIndex
CREATE INDEX "Measure_workspaceId_engagementId_idx" ON "Measure"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "Measure_problemId_idx" ON "Measure"("problemId");

-- CreateIndex
CREATE INDEX "Goal_workspaceId_engagementId_idx" ON "Goal"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "GoalCheckIn_workspaceId_idx" ON "GoalCheckIn"("workspaceId");

-- CreateIndex
CREATE INDEX "GoalCheckIn_goalId_idx" ON "GoalCheckIn"("goalId");

-- CreateIndex
CREATE INDEX "Pilot_workspaceId_idx" ON "Pilot"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Pilot_engagementId_iteration_key" ON "Pilot"("engagementId", "iteration");

-- CreateIndex
CREATE INDEX "PilotAdjustment_workspaceId_engagementId_idx" ON "PilotAdjustment"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "ManualVersion_workspaceId_idx" ON "ManualVersion"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ManualVersion_engagementId_number_key" ON "ManualVersion"("engagementId", "number");

-- CreateIndex
CREATE INDEX "ManualAcknowledgement_workspaceId_idx" ON "ManualAcknowledgement"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ManualAcknowledgement_manualVersionId_userId_key" ON "ManualAcknowledgement"("manualVersionId", "userId");

-- CreateIndex
CREATE INDEX "TrainingCourse_workspaceId_engagementId_idx" ON "TrainingCourse"("workspaceId", "engagementId");

-- CreateIndex
CREATE INDEX "TrainingResult_workspaceId_idx" ON "TrainingResult"("workspaceId");

-- CreateIndex
CREATE INDEX "TrainingResult_courseId_idx" ON "TrainingResult"("courseId");

-- CreateIndex
CREATE INDEX "RolloutWave_workspaceId_idx" ON "RolloutWave"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "RolloutWave_engagementId_number_key" ON "RolloutWave"("engagementId", "number");

-- CreateIndex
CREATE INDEX "RolloutTeam_workspaceId_idx" ON "RolloutTeam"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "RolloutTeam_engagementId_teamId_key" ON "RolloutTeam"("engagementId", "teamId");

-- CreateIndex
CREATE INDEX "MonthlyReview_workspaceId_idx" ON "MonthlyReview"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "MonthlyReview_engagementId_month_key" ON "MonthlyReview"("engagementId", "month");
