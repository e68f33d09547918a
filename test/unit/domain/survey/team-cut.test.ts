import { describe, expect, test } from 'vitest';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import {
  groupsOfDefinition,
  TEAM_QUESTION,
  teamGroups,
  tooSmallGroup,
  withoutTeamQuestion,
  withTeamQuestion,
} from '~/domain/survey/team-cut';
import { sampleSurvey } from './sample-survey';

const definition = surveyDefinitionSchema.parse(sampleSurvey);
const east = { id: '11111111-0000', name: 'East', headcount: 12 };
const west = { id: '22222222-0000', name: 'West', headcount: 4 };
const south = { id: '33333333-0000', name: 'South', headcount: null };
const teams = [east, west, south];
const people = (mergedInto: Record<string, string>) =>
  teamGroups(teams, mergedInto).map((group) => [group.name, group.people]);

describe('teams as groups', () => {
  test('stand alone, or together where they are merged', () => {
    expect(people({})).toEqual([
      ['East', 12],
      ['West', 4],
      ['South', null],
    ]);
    expect(people({ [west.id]: east.id })).toEqual([
      ['East + West', 16],
      ['South', null],
    ]);
    expect(people({ [west.id]: east.id, [south.id]: west.id })).toEqual([
      ['East + West + South', null],
    ]);
    // Two that name each other, and one that names nobody's team.
    expect(people({ [west.id]: east.id, [east.id]: west.id, [south.id]: 'gone' })).toEqual([
      ['East + West', 16],
      ['South', null],
    ]);
  });

  test('are too small where fewer people are known than the smallest group', () => {
    expect(tooSmallGroup(teamGroups(teams, {}), 5)?.name).toBe('West');
    expect(tooSmallGroup(teamGroups(teams, { [west.id]: east.id }), 5)).toBeNull();
    expect(tooSmallGroup(teamGroups(teams, { [west.id]: east.id }), 17)?.people).toBe(16);
  });

  test('are asked for once, can be read back, and leave the rest of the questions alone', () => {
    const groups = teamGroups(teams, { [west.id]: east.id });
    const asked = withTeamQuestion(withTeamQuestion(definition, teamGroups(teams, {})), groups);
    expect(surveyDefinitionSchema.parse(asked)).toEqual(asked);
    expect(asked.sections[0]?.questions.map(({ id }) => id)).toEqual([TEAM_QUESTION]);
    expect(withoutTeamQuestion(asked)).toEqual(definition);
    const later = [{ ...east, headcount: 2 }, { ...west, headcount: 2 }, south];
    expect(groupsOfDefinition(asked, later)).toMatchObject([
      { optionId: groups[0]?.optionId, name: 'East + West', people: 4 },
      { name: 'South', people: null },
    ]);
  });
});
