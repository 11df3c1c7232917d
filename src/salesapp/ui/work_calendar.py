"""The working days of this country, for terms and for what is late."""

from salesapp.services.work_calendar import work_calendar as work_calendar  # noqa: PLC0414
