"""What authors could do better, and no build complains of."""
