import { Minus, Plus } from "lucide-react";
import { attempt } from "../../app/attempt";
import { optionsOf, useChoices } from "../../app/choices";
import { prefer, usePreferences } from "../../app/preferences";
import { formatPercent } from "../../backend/format";
import type { Density, Motion, Theme } from "../../backend/generated";
import { m } from "../../backend/messages";
import { IconButton } from "../../components/Button";
import { SavedRadio, SavedText } from "../../components/Saved";
import styles from "./SettingsScreen.module.css";

const step = 10;

/** How the window looks for this officer, and the name that the history notes. */
export function AppearanceSection() {
  const choices = useChoices();
  const state = usePreferences();
  if (!state) return null;
  const { theme, density, motion, text_size, officer } = state.preferences;
  const resize = (size: number) => void attempt(() => prefer({ text_size: Math.min(200, Math.max(100, size)) }));
  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.settingsAppearance()}</h2>
        <p className={styles.kept}>{m.settingsKeptForYou()}</p>
        <div className={styles.editor}>
          <SavedRadio
            label={m.settingsTheme()}
            orientation="horizontal"
            options={optionsOf(choices, "theme")}
            path="theme"
            value={theme}
            save={(chosen: Theme) => prefer({ theme: chosen })}
          />
          <SavedRadio
            label={m.settingsDensity()}
            orientation="horizontal"
            options={optionsOf(choices, "density")}
            path="density"
            value={density}
            save={(chosen: Density) => prefer({ density: chosen })}
          />
          {/* biome-ignore lint/a11y/useSemanticElements: two buttons and what they set, not a form's fieldset */}
          <div role="group" aria-label={m.settingsTextSize()}>
            <p className="small muted">{m.settingsTextSize()}</p>
            <div className={styles.size}>
              <IconButton
                icon={Minus}
                variant="default"
                label={m.settingsSmaller()}
                isDisabled={text_size <= 100}
                onPress={() => resize(text_size - step)}
              />
              <output>{formatPercent(String(text_size), 0)}</output>
              <IconButton
                icon={Plus}
                variant="default"
                label={m.settingsLarger()}
                isDisabled={text_size >= 200}
                onPress={() => resize(text_size + step)}
              />
            </div>
          </div>
          <SavedRadio
            label={m.settingsMotion()}
            orientation="horizontal"
            options={optionsOf(choices, "motion")}
            path="motion"
            value={motion}
            save={(chosen: Motion) => prefer({ motion: chosen })}
          />
        </div>
      </section>
      <section className={styles.section}>
        <h2>{m.settingsOfficer()}</h2>
        <div className={styles.form}>
          <SavedText
            label={m.settingsOfficerName()}
            hint={
              state.account === "" ? m.settingsOfficerNoAccount() : m.settingsOfficerHint({ account: state.account })
            }
            optional
            path="officer"
            placeholder={state.account}
            value={officer}
            save={(name) => prefer({ officer: name })}
          />
        </div>
      </section>
    </div>
  );
}
