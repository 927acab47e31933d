namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>A request's body goes on beyond what is read of it.</summary>
internal sealed class BodyTooLargeException() : IOException("The body is larger than what is read of it.");
