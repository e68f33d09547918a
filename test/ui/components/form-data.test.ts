import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  checkForm,
  formDataToObject,
  formErrors,
  returnable,
  valueAt,
} from '~/components/form/form-data';

function posted(...fields: [string, string | File][]): FormData {
  const formData = new FormData();
  for (const [name, value] of fields) formData.append(name, value);
  return formData;
}

describe('what a form posts', () => {
  it('nests names by dots and numbers', () => {
    expect(
      formDataToObject(
        posted(['goal.title', 'Faster offers'], ['rows.0.owner', 'Li'], ['rows.1.owner', 'Wang']),
      ),
    ).toEqual({ goal: { title: 'Faster offers' }, rows: [{ owner: 'Li' }, { owner: 'Wang' }] });
  });

  it('leaves out what is empty, and keeps an empty list', () => {
    expect(
      formDataToObject(posted(['note', '  '], ['file', new File([], '')], ['tags[]', ''])),
    ).toEqual({ tags: [] });
  });

  it('makes a list of a name that comes more than once or ends in []', () => {
    expect(formDataToObject(posted(['a', '1'], ['a', '2'], ['b[]', '1']))).toEqual({
      a: ['1', '2'],
      b: ['1'],
    });
  });

  it.each(['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted'])(
    'does not let %s reach a prototype',
    (name) => {
      formDataToObject(posted([name, 'yes']));
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('survives names that contradict each other, and huge indexes', () => {
    expect(formDataToObject(posted(['a', '1'], ['a.b', '2'], ['r.999999999', 'x']))).toEqual({
      a: '1',
      r: [],
    });
  });
});

describe('checking a form', () => {
  const schema = z.object({
    title: z.string().max(5, 'goal:titleTooLong'),
    target: z.coerce.number().min(1),
    email: z.email().optional(),
    kind: z.enum(['a', 'b']),
    when: z.coerce.date().optional(),
  });

  it('says what is missing, what is wrong, and uses the schema’s own keys', () => {
    const values = { title: 'too long', email: 'nobody', kind: 'c' };
    const result = checkForm(schema, values);
    expect(result.success ? {} : formErrors(result.error, values)).toEqual({
      title: 'goal:titleTooLong',
      target: 'form:required',
      email: 'form:invalidEmail',
      kind: 'form:invalidChoice',
    });
  });

  it('tells a number that is none from one that is not there', () => {
    const values = formDataToObject(posted(['title', 'a'], ['target', 'many'], ['kind', 'a']));
    const result = checkForm(schema, values);
    expect(result.success ? {} : formErrors(result.error, values)).toEqual({
      target: 'form:invalidNumber',
    });
  });

  it('gives the data in the shape of the schema', () => {
    const values = formDataToObject(posted(['title', 'a'], ['target', '12.5'], ['kind', 'b']));
    expect(checkForm(schema, values).data).toEqual({ title: 'a', target: 12.5, kind: 'b' });
  });

  it('never sends passwords or files back', () => {
    expect(
      returnable({ email: 'a@b.c', password: 'secret', file: new File(['x'], 'x.csv') }, [
        'password',
      ]),
    ).toEqual({ email: 'a@b.c' });
  });

  it('finds values by path', () => {
    expect(valueAt({ rows: [{ a: 1 }] }, 'rows.0.a')).toBe(1);
    expect(valueAt({ rows: [] }, 'rows.3.a')).toBeUndefined();
    expect(valueAt({}, 'constructor')).toBeUndefined();
  });
});
