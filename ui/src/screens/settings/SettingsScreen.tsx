import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { m } from "../../backend/messages";
import { Page } from "../../components/Page";
import { AboutSection } from "./AboutSection";
import { AgencySection } from "./AgencySection";
import { AppearanceSection } from "./AppearanceSection";
import { BackupSection } from "./BackupSection";
import { CalendarSection } from "./CalendarSection";
import { EditionsSection } from "./EditionsSection";
import { GroupsSection } from "./GroupsSection";
import { LanguagesSection } from "./LanguagesSection";
import { ListsSection } from "./ListsSection";
import { NumbersSection } from "./NumbersSection";
import { PublishedSection } from "./PublishedSection";
import styles from "./SettingsScreen.module.css";
import { SigningSection } from "./SigningSection";
import { UnitCostsSection } from "./UnitCostsSection";

interface SettingsSection {
  id: string;
  label: string;
  content: () => ReactNode;
}

/** The sections by whose settings they are: the agency's stand in the file, the officer's on this computer. */
function sections(): { title: string; sections: SettingsSection[] }[] {
  return [
    {
      title: m.settingsOfProgramme(),
      sections: [
        { id: "agency", label: m.assistantAgency(), content: () => <AgencySection /> },
        { id: "languages", label: m.settingsLanguages(), content: () => <LanguagesSection /> },
        { id: "groups", label: m.settingsGroups(), content: () => <GroupsSection /> },
        { id: "editions", label: m.settingsEditions(), content: () => <EditionsSection /> },
        { id: "signing", label: m.signingKey(), content: () => <SigningSection /> },
        { id: "unit-costs", label: m.settingsUnitCosts(), content: () => <UnitCostsSection /> },
        { id: "published", label: m.settingsPublished(), content: () => <PublishedSection /> },
      ],
    },
    {
      title: m.settingsOfOfficer(),
      sections: [
        { id: "appearance", label: m.settingsAppearance(), content: () => <AppearanceSection /> },
        { id: "calendar", label: m.settingsCalendar(), content: () => <CalendarSection /> },
        { id: "numbers", label: m.settingsNumbers(), content: () => <NumbersSection /> },
        { id: "backup", label: m.settingsBackup(), content: () => <BackupSection /> },
      ],
    },
    {
      title: m.settingsOfProgram(),
      sections: [
        { id: "lists", label: m.settingsLists(), content: () => <ListsSection /> },
        { id: "about", label: m.settingsAbout(), content: () => <AboutSection /> },
      ],
    },
  ];
}

/** What the agency, the officer and the program are set to; each section has an address of its own. */
export function SettingsScreen() {
  const { section } = useParams({ strict: false });
  const groups = sections();
  const all = groups.flatMap((group) => group.sections);
  const current = all.find((each) => each.id === section) ?? all[0];
  return (
    <Page title={m.shellSettings()} note={current?.label} saves>
      <div className={styles.body}>
        <nav className={styles.sections} aria-label={m.settingsSections()}>
          {groups.map((group) => (
            <div key={group.title}>
              <h2>{group.title}</h2>
              <ul>
                {group.sections.map((each) => (
                  <li key={each.id}>
                    <a href={`#/settings/${each.id}`} aria-current={each === current ? "page" : undefined}>
                      {each.label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        {current?.content()}
      </div>
    </Page>
  );
}
