"""The HTTP edge: webhooks, sockets, pages. The only room that knows Litestar, and the composition root."""
