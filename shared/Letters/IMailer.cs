namespace BinhHoa2.Shared.Letters;

/// <summary>
/// A mail adapter: takes the letters of a batch and reports the outcome of each as soon as it is known. An invalid address
/// fails its own letter only. An adapter does not throw for failures of the provider or the network, nor for a stop.
/// </summary>
public interface IMailer
{
    /// <summary>Sends letters until the batch has no more, and reports the outcome of every letter it took.</summary>
    Task SendAsync(MailBatch batch);
}
