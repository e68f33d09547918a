import { useNavigation } from '@remix-run/react';
import { Button, type ButtonProps } from '~/components/ui/button';

type SubmitButtonProps = Omit<ButtonProps, 'type' | 'pending'> & {
  /** For a fetcher's form: `fetcher.state !== 'idle'`. Navigation decides otherwise. */
  pending?: boolean;
};

/**
 * Sends its form; shows that it is on its way, and can't be pressed twice. With `name` and `value`
 * only the button that was pressed spins, all of them wait.
 */
export function SubmitButton({
  variant = 'primary',
  pending: givenPending,
  disabled,
  ...rest
}: SubmitButtonProps) {
  const navigation = useNavigation();
  const posting = navigation.formMethod !== undefined && navigation.formMethod !== 'GET';
  const mine =
    rest.name === undefined ||
    navigation.formData?.getAll(rest.name).includes(String(rest.value ?? ''));
  const pending = givenPending ?? (posting && mine);
  return (
    <Button
      type="submit"
      variant={variant}
      pending={pending}
      disabled={disabled || pending || (givenPending === undefined && posting)}
      {...rest}
    />
  );
}
