/** A choice of one from a short list: the device's own select, which everyone's assistive tools know. */
import "./Select.css";
import { Field, type FieldWords } from "./Field";
import { Icon } from "./Icon";

export interface Option {
  id: string;
  label: string;
}

interface Props extends FieldWords {
  options: readonly Option[];
  value: string;
  onChoose: (id: string) => void;
}

export function Select({ options, value, onChoose, ...words }: Props) {
  return (
    <Field {...words}>
      {(wiring) => (
        <span className="select">
          <select {...wiring} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" />
        </span>
      )}
    </Field>
  );
}
