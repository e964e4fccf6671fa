import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { mayMoveFocus } from '../page/may-move-focus.ts';
import { refusedFields } from '../problems/refused-fields.ts';

/** What is wrong, by field. */
export type FieldErrors = Record<string, string | false | undefined>;

type InputProps = ReturnType<UseFormReturnType<object>['getInputProps']>;

/** Gives a field its value, error and handlers. */
export type FieldProps<Field extends string> = (field: Field) => InputProps & Required<Pick<InputProps, 'value'>>;

/** Asked before what was entered is sent: about which field, and a sentence. */
export interface Question {
  field: string;
  text: string;
}

export interface Asked<Values, Answer> {
  initialValues: Values;
  /** What the page can tell before it asks the API. */
  validate?: (values: Values) => FieldErrors;
  /** What to ask before this is sent; undefined where it is plain. */
  ask?: (values: Values) => Question | undefined;
  send: (values: Values) => Promise<Answer>;
  onSuccess?: (answer: Answer) => unknown;
  /** After that, unless the form is gone: an answer that comes late must not close the form that was opened next. */
  onDone?: (answer: Answer) => unknown;
  onError?: (error: Error) => unknown;
  onChange?: (values: Values) => unknown;
  /** What the API refuses; fields that the form does not have may be among them. */
  refused?: (error: unknown) => FieldErrors;
  /** Whether what is refused is the fields together, as with an email and its password: correcting any clears it. */
  together?: boolean;
  /** The field of which no two have the same value. */
  unique?: keyof Values & string;
}

/** A form that is sent to the API. The focus goes to the first field that the page or the API finds wrong. */
export function useApiForm<Values extends Record<string, unknown>, Answer>({
  initialValues,
  validate,
  ask,
  send,
  onSuccess,
  onDone,
  onError,
  onChange,
  together = false,
  unique,
  refused = (error) => refusedFields(error, unique),
}: Asked<Values, Answer>) {
  // Tells this form's fields from those of others on the page. Mantine takes letters, digits and dashes.
  const name = useId().replaceAll(/[^a-z\d]/gi, '-');
  const [question, setQuestion] = useState<Question>();
  const form = useForm<Values>({
    name,
    initialValues,
    validate: (values) => validate?.(values) ?? {},
    onValuesChange: (values) => {
      setQuestion(undefined);
      onChange?.(values);
      if (!mutation.isError) return;
      mutation.reset();
      if (together) form.clearErrors();
    },
  });
  const mutation = useMutation({
    mutationFn: send,
    onSuccess,
    onError: (error) => {
      leaveQuestion();
      form.setErrors(refused(error));
      focusFirst(refused(error));
      // What went wrong is shown once this is done: what else is on the page is of now by then.
      return onError?.(error);
    },
  });

  const submit = (values: Values) => mutation.mutate(values, { onSuccess: (answer) => onDone?.(answer) });

  const firstWrong = (errors: object) =>
    Object.keys(initialValues).find((field) => errors[field as keyof typeof errors]);

  /** The question is gone, and its focus: the field that it was about gets it. */
  function leaveQuestion() {
    if (!question) return;
    setQuestion(undefined);
    const node = form.getInputNode(question.field);
    if (mayMoveFocus(node?.closest('form'))) node?.focus();
  }

  function onInvalid(errors: object) {
    // Else the answer to what was sent before would be shown beside what is wrong now.
    mutation.reset();
    focusFirst(errors);
  }

  function focusFirst(errors: object) {
    const first = firstWrong(errors);
    const node = first ? form.getInputNode(first) : null;
    // A group of radio buttons cannot have the focus itself.
    if (mayMoveFocus(node?.closest('form'))) (node?.querySelector('input') ?? node)?.focus();
  }

  return {
    ...form,
    data: mutation.data,
    error: mutation.error,
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    /** Forgets what the API answered. */
    forget: mutation.reset,
    field: form.getInputProps as FieldProps<keyof Values & string>,
    onSubmit: form.onSubmit((values) => {
      const asked = ask?.(values);
      if (asked) setQuestion(asked);
      else submit(values);
    }, onInvalid),
    /** Asked before what was entered is sent. */
    question,
    /** Answers the question. */
    answerQuestion: (yes: boolean) => {
      if (yes) submit(form.getValues());
      else leaveQuestion();
    },
    /** What went wrong and is about no field. */
    problem: mutation.error && !firstWrong(refused(mutation.error)) ? mutation.error : null,
  };
}

export type ApiForm = ReturnType<typeof useApiForm>;
