using BinhHoa2.Shared.Desk;

namespace BinhHoa2.Functions.Desk;

/// <summary>What an attempt to sign in came to: a session, or why there is none.</summary>
/// <param name="Cookie">The cookie of the session that has begun; null for none.</param>
/// <param name="Refusal">Why the letter opens nothing; null when it does, or when only the code was wrong.</param>
/// <param name="CodesLeft">After a wrong code, how many may still be tried.</param>
public sealed record SignInResult(string? Cookie = null, SignInRefusal? Refusal = null, int CodesLeft = 0);
