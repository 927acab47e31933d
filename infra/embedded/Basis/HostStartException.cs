namespace BinhHoa2.Embedded.Basis;

/// <summary>Why the host cannot start: one line for the person at the console, saying what is wrong and what to do.</summary>
public sealed class HostStartException(string message, Exception? inner = null) : Exception(message, inner);
