import tkinter as tk

root = tk.Tk()
tk.Label(root, text="hello").pack()
root.mainloop()
