/** One thing to say yes to; or, as radio, one of several. */
import "./Checkbox.css";
import { type InputHTMLAttributes, type ReactNode, useId } from "react";

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> {
  type?: "checkbox" | "radio";
  hint?: ReactNode;
  onCheck?: (checked: boolean) => void;
  children: ReactNode;
}

export function Checkbox({ type = "checkbox", hint, onCheck, children, ...input }: Props) {
  const id = useId();
  return (
    <label className="choice">
      <input {...input} type={type} aria-labelledby={`${id}-words`} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onCheck?.(event.target.checked)} />
      <span id={`${id}-words`}>{children}</span>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  );
}
