import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Dialog.module.css";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Also called for Esc. */
  onClose: () => void;
  /** Buttons, the deciding one last. */
  actions: ReactNode;
  /** Why it could not be done: above the buttons, however far the rest is scrolled. */
  problem?: ReactNode;
  /** `alert` for questions that must be answered. */
  role?: "dialog" | "alertdialog";
  width?: "narrow" | "wide";
  children: ReactNode;
}

/** A question that must be answered before work goes on. Prefer a drawer, or undo. */
export function Dialog({
  title,
  isOpen,
  onClose,
  actions,
  problem,
  role = "dialog",
  width = "narrow",
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === "dialog"}
    >
      <Modal className={width === "wide" ? styles.wide : styles.narrow}>
        <AriaDialog role={role} className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {problem && <div className={styles.problem}>{problem}</div>}
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
