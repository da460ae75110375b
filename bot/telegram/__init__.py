"""What both Telegram doors share: what comes in, what goes out, and how updates are fetched without loss."""
