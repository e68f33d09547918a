import { Download } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { saveCsv } from './save-file';

/** Saves a table's numbers, the first row being its head. */
export function CsvButton({ name, rows }: { name: string; rows: string[][] }) {
  return (
    <Button
      size="small"
      variant="ghost"
      icon={<Download aria-hidden="true" />}
      onClick={() => saveCsv(rows, name)}
    >
      CSV
    </Button>
  );
}
