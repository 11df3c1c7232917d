"""Importing any table: clients, people, goods, prices, stock and leads."""
