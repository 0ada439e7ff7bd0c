"""`python -m coffeechat` is the same as the command `coffeechat`."""

from coffeechat.cli import main

if __name__ == "__main__":
    main()
