"""Registers (sổ theo dõi) as sheets for the press: the customary layout, every word in Vietnamese."""
