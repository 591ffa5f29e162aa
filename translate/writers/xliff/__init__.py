"""Writers of XLIFF: version 2.0, 1.2 as the standard has it, and 1.2 as OmegaT takes it."""
