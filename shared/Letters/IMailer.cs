namespace BinhHoa2.Shared.Letters;

/// <summary>
/// The mail port: takes the letters of a batch and reports what became of each as soon as that is known. One bad address
/// never fails the batch, and no adapter throws for what a provider, a network or a stop does.
/// </summary>
public interface IMailer
{
    /// <summary>Hands letters over until the batch gives out no more; every letter that was taken is reported before this ends.</summary>
    Task SendAsync(MailBatch batch);
}
