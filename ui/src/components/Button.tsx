import type { LucideIcon } from "lucide-react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  /** `primary` once a screen; `seal` only for signing and sealing; `link` inside text. */
  variant?: "default" | "primary" | "seal" | "danger" | "quiet" | "inverse" | "link";
  size?: "regular" | "small";
  icon?: LucideIcon;
  /** Shown, not bound: the screen binds it. */
  shortcut?: string;
  children: React.ReactNode;
}

export function Button({
  variant = "default",
  size = "regular",
  icon: Icon,
  shortcut,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={join(styles.button, styles[variant], size === "small" && styles.small)}>
      {Icon && <Icon aria-hidden className={size === "small" ? "i-s" : undefined} />}
      {children}
      {shortcut && <kbd dir="ltr">{shortcut}</kbd>}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  icon: LucideIcon;
  /** Said by a screen reader and shown as a tooltip. */
  label: string;
  variant?: "default" | "quiet" | "inverse";
  size?: "regular" | "small";
  /** Turns around in right-to-left languages (arrows). */
  mirrored?: boolean;
}

export function IconButton({
  icon: Icon,
  label,
  variant = "quiet",
  size = "small",
  mirrored,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={join(styles.button, styles[variant], styles.iconOnly, size === "small" && styles.small)}
      >
        <Icon aria-hidden className={join(size === "small" && "i-s", mirrored && "flip")} />
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Class names without the empty ones. */
export function join(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
