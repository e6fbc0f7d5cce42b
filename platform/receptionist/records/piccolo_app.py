"""What Piccolo's commands know as the app `receptionist`: its tables and where its migrations are."""

from pathlib import Path
from typing import Final

from piccolo.conf.apps import AppConfig

from receptionist.records import tables

MIGRATIONS: Final = Path(__file__).parents[3] / "migrations"

APP_CONFIG: Final = AppConfig(
    app_name="receptionist",
    migrations_folder_path=str(MIGRATIONS),
    table_classes=[
        tables.Call,
        tables.Turn,
        tables.Snapshot,
        tables.Message,
        tables.Gap,
        tables.Afterthought,
        tables.CallTopic,
        tables.FollowUp,
        tables.AuditEntry,
        tables.AuditHead,
        tables.User,
        tables.Session,
        tables.StreamToken,
        tables.ApiToken,
        tables.PracticeSecret,
        tables.Appointment,
        tables.AppointmentCell,
        tables.Membership,
        tables.Placement,
        tables.PracticeTemplate,
        tables.Invitation,
        tables.PasswordReset,
        tables.RecoveryCode,
        tables.Try,
        tables.Revision,
        tables.RevisionText,
        tables.Draft,
        tables.PracticeFile,
        tables.UsageRow,
        tables.Said,
    ],
)
