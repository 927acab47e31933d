namespace BinhHoa2.Shared.Letters;

/// <summary>Turns what there is to say into a letter, in Vietnamese.</summary>
public interface ILetterRenderer
{
    /// <exception cref="ArgumentException">There is nothing to say, or a link is not an http(s) address.</exception>
    Task<Letter> RenderAsync(ILetterModel model);
}
