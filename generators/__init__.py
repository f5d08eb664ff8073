"""Sourcebook: a folder of articles in, a site that reads them closely out."""
