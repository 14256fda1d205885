/** Text fields. Label above, hint below it, the problem in words with its fix; who will read it, where it goes to others. */
import "./Field.css";
import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from "react";
import { names } from "../kinds";
import { Icon } from "./Icon";

export interface FieldWords {
  label: string;
  hint?: ReactNode;
  problem?: ReactNode;
  /** Draw no label; it is still said. */
  labelHidden?: boolean;
  /** The audience line (an Audience element), read with the field. */
  audience?: ReactNode;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** The frame around any one control; the control takes what it is given, so that label, hint and problem belong to it. */
export function Field({ label, hint, problem, labelHidden, audience, children }: FieldWords & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const parts = { audience: `${id}-audience`, hint: `${id}-hint`, problem: `${id}-problem` };
  const described = [audience && parts.audience, hint && parts.hint, problem && parts.problem].filter(Boolean).join(" ");
  return (
    <div className={names("field", !!problem && "error")}>
      <label htmlFor={id} className={labelHidden ? "vh" : undefined}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={parts.hint}>
          {hint}
        </p>
      )}
      {audience && <div id={parts.audience}>{audience}</div>}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": problem ? true : undefined })}
      {problem && (
        <p className="problem" id={parts.problem} role="alert">
          <Icon name="warning" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldWords & { onText?: (text: string) => void; ref?: Ref<HTMLInputElement> } & InputHTMLAttributes<HTMLInputElement>;

export function TextField({ label, hint, problem, labelHidden, audience, onText, onChange, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, problem, labelHidden, audience }}>
      {(wiring) => (
        <input
          dir="auto"
          {...input}
          {...wiring}
          className={names("input", className)}
          onChange={(event) => {
            onChange?.(event);
            onText?.(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldWords & { onText?: (text: string) => void; ref?: Ref<HTMLTextAreaElement> } & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ label, hint, problem, labelHidden, audience, onText, onChange, className, ...input }: TextAreaProps) {
  return (
    <Field {...{ label, hint, problem, labelHidden, audience }}>
      {(wiring) => (
        <textarea
          dir="auto"
          rows={2}
          {...input}
          {...wiring}
          className={names("input", className)}
          onChange={(event) => {
            onChange?.(event);
            onText?.(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
