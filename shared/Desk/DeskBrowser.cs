namespace BinhHoa2.Shared.Desk;

/// <summary>A browser before its person has signed in.</summary>
/// <param name="Secret">Known to the browser alone; forms are bound to it, and the request keeps its hash.</param>
/// <param name="Request">The request that was made last in it; null before the first.</param>
public sealed record DeskBrowser(string Secret, SignInId? Request);
