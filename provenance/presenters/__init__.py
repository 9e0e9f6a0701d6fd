"""What a page needs beside its records: values computed for one template, one file a page."""
