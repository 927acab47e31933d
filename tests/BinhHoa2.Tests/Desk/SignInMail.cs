namespace BinhHoa2.Tests.Desk;

/// <summary>A letter to sign in with.</summary>
/// <param name="Path">The path of its link.</param>
internal sealed record SignInMail(string To, string Path, string Code, string Text);
