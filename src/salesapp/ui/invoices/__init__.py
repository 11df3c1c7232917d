"""Payments: invoices, debts, money received."""
