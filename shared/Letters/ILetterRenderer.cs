namespace BinhHoa2.Shared.Letters;

/// <summary>Renders a model into a letter in Vietnamese.</summary>
public interface ILetterRenderer
{
    /// <exception cref="ArgumentException">The letter would be empty, or a link is not an http(s) address.</exception>
    Task<Letter> RenderAsync(ILetterModel model);
}
