import { toNestErrors } from '@hookform/resolvers';
import {
  type FormEvent,
  type RefCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { enteredBeforeScript } from './entered-before-script';
import {
  checkForm,
  type FormErrors,
  type FormRefusal,
  formDataToObject,
  formErrors,
  valueAt,
} from './form-data';
import type { SummaryError } from './form-error-summary';

type FormSchema = z.ZodType<FieldValues, FieldValues>;

type ActionFormOptions<Schema extends FormSchema> = {
  /** The one schema of this form; the action parses with the same. */
  schema: Schema;
  /** What stands in the fields at first. */
  defaultValues?: DefaultValues<z.input<Schema>>;
  /** What the action gave back when it refused. */
  actionData?: Partial<FormRefusal> | null;
  /** Turns a message key into the user's language. */
  translate: (messageKey: string) => string;
  /** Needed where one page shows the same form twice. */
  id?: string;
};

type ControlProps = {
  name: string;
  ref: RefCallback<HTMLElement>;
  onChange: (event: { target: unknown; type?: unknown }) => void;
  onBlur: (event: { target: unknown; type?: unknown }) => void;
};

export type ActionForm<Values extends FieldValues> = {
  /** Onto Remix's `<Form method="post">`. */
  props: {
    id: string;
    ref: RefCallback<HTMLFormElement>;
    onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    noValidate: boolean;
  };
  /** Onto `<Field>`, `<Fieldset>` and the groups. */
  field: (path: FieldPath<Values>) => { id: string; error?: string };
  /** Onto text, number, date, file, textarea and select. */
  control: (path: FieldPath<Values>) => ControlProps & { defaultValue?: string };
  /** Onto a single checkbox. */
  toggle: (path: FieldPath<Values>) => ControlProps & { defaultChecked: boolean };
  /** Onto RadioGroup, ScaleInput: `{...form.choice('kind')}`. */
  choice: (path: FieldPath<Values>) => {
    name: string;
    defaultValue?: string;
    control: Omit<ControlProps, 'name'>;
  };
  /** Onto `<FormErrorSummary>`. */
  summary: { ref: RefCallback<HTMLDivElement>; errors: SummaryError[] };
  errors: FormErrors;
  isDirty: boolean;
  /** All of react-hook-form, for watch, setValue, field arrays. */
  hook: UseFormReturn<Values>;
};

/**
 * Joins react-hook-form, a zod schema and a real form post. The browser checks exactly what the
 * server will: the values are read from the form's own data, not from a second model of it. Without
 * script the form posts as it is and the errors come back with what was typed.
 */
export function useActionForm<Schema extends FormSchema>({
  schema,
  defaultValues,
  actionData,
  translate,
  id: givenId,
}: ActionFormOptions<Schema>): ActionForm<z.input<Schema>> {
  type Values = z.input<Schema>;
  const ownId = useId().replaceAll(':', '');
  const formId = givenId ?? `form-${ownId}`;
  const formElement = useRef<HTMLFormElement | null>(null);
  const summaryElement = useRef<HTMLDivElement | null>(null);
  const [hydrated, setHydrated] = useState(false);
  const [applied, setApplied] = useState<typeof actionData>(undefined);
  const startValues: unknown = actionData?.values ?? defaultValues;

  const resolver = useMemo<Resolver<Values>>(() => {
    return (current, _, options) => {
      const form = formElement.current;
      const values = form ? formDataToObject(new FormData(form)) : current;
      const result = checkForm(schema, values);
      if (result.success) return { values: result.data as Values, errors: {} };
      const found = Object.entries(formErrors(result.error, values)).map(
        ([path, message]) => [path, { type: 'schema', message }] as const,
      );
      return { values: {}, errors: toNestErrors(Object.fromEntries(found), options) };
    };
  }, [schema]);

  const hook = useForm<Values>({
    resolver,
    defaultValues: startValues as DefaultValues<Values>,
    mode: 'onTouched',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { formState, register, setError, setValue, clearErrors } = hook;

  useEffect(() => setHydrated(true), []);

  useEffect(() => {
    if (!actionData?.errors) return;
    clearErrors();
    for (const [path, message] of Object.entries(actionData.errors)) {
      setError(path === '' ? 'root' : (path as FieldPath<Values>), { type: 'server', message });
    }
    setApplied(actionData);
    summaryElement.current?.focus();
  }, [actionData, clearErrors, setError]);

  // Until the answer is taken over (on the server: never), its errors are shown as they came.
  const clientErrors = collectMessages(formState.errors);
  const errors = applied === actionData || !actionData?.errors ? clientErrors : actionData.errors;
  const fieldId = (path: string) => `${formId}-${path.replaceAll(/[^\w-]/g, '-')}`;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const unchecked = submitter instanceof HTMLButtonElement && submitter.formNoValidate;
    if (unchecked) return;
    const values = formDataToObject(new FormData(form, submitter));
    const result = checkForm(schema, values);
    clearErrors();
    // Marks the form as submitted, so that fields are checked again while they are corrected.
    void hook.handleSubmit(() => undefined)();
    if (result.success) return;
    event.preventDefault();
    for (const [path, message] of Object.entries(formErrors(result.error, values))) {
      setError(path === '' ? 'root' : (path as FieldPath<Values>), { type: 'browser', message });
    }
    summaryElement.current?.focus();
  }

  function connect(path: FieldPath<Values>): ControlProps {
    const { ref, name, onChange, onBlur } = register(path);
    return {
      name,
      onChange: (event) => void onChange(event),
      onBlur: (event) => void onBlur(event),
      ref: (element) => {
        const keep = element ? enteredBeforeScript(element) : null;
        ref(element);
        if (keep === null) return;
        setValue(path, keep as never, { shouldDirty: true });
      },
    };
  }

  function startText(path: string): string | undefined {
    const value = valueAt(startValues, path);
    return value === undefined || value === null ? undefined : String(value);
  }

  return {
    props: {
      id: formId,
      ref: (element) => {
        formElement.current = element;
      },
      onSubmit,
      noValidate: hydrated,
    },
    field: (path) => {
      const key = errors[path];
      return { id: fieldId(path), ...(key && { error: translate(key) }) };
    },
    control: (path) => {
      const defaultValue = startText(path);
      return { ...connect(path), ...(defaultValue !== undefined && { defaultValue }) };
    },
    toggle: (path) => {
      const value = valueAt(startValues, path);
      return { ...connect(path), defaultChecked: value === true || value === 'on' };
    },
    choice: (path) => {
      const { name, ...control } = connect(path);
      const defaultValue = startText(path);
      return { name, control, ...(defaultValue !== undefined && { defaultValue }) };
    },
    summary: {
      ref: (element) => {
        summaryElement.current = element;
      },
      errors: Object.entries(errors).map(([path, key]) => ({
        ...(path !== '' && { id: fieldId(path) }),
        message: translate(key),
      })),
    },
    errors,
    isDirty: formState.isDirty,
    hook,
  };
}

/** Flattens react-hook-form's nested errors to message keys by path; `root` becomes `''`. */
function collectMessages(node: unknown, path = '', found: FormErrors = {}): FormErrors {
  if (typeof node !== 'object' || node === null) return found;
  if ('message' in node && typeof node.message === 'string' && 'type' in node) {
    found[path === 'root' ? '' : path] = node.message;
    return found;
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'ref') continue;
    collectMessages(child, path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}
