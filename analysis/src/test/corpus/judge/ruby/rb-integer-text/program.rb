puts Integer("three")
