using BinhHoa2.Embedded.Hosting;

namespace BinhHoa2.Embedded.Commands;

/// <summary>The arguments and the started host of a command.</summary>
/// <param name="Arguments">Those after the command's name.</param>
/// <param name="Host">The app, started with the settings the command asked for; it is stopped when the command ends.</param>
public sealed record EmbeddedCommandContext(IReadOnlyList<string> Arguments, EmbeddedHost Host);
