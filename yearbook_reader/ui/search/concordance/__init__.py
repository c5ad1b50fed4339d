"""The concordance (语境): hits in lines, the matches one below the other."""
