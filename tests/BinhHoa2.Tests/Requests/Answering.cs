using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Tests.Requests;

/// <summary>Answers a request as its page does: from the rows as read to the rows that change.</summary>
internal static class Answering
{
    public static async Task<DirectiveDecision> AnswerAsync(
        this RequestRecords requests,
        ReplyRecords replies,
        RequestKey key,
        Directive directive)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var request = await requests.GetAsync(key, cancellation);
        var reporter = (await replies.ReadAsync(key.Month, request.Person, cancellation)).ShouldNotBeNull();
        var input = new DirectiveInput("nonce", directive.Kind.ToString(), directive.Text, $"{directive.NewDue:yyyy-MM-dd}");
        var decision = DirectiveRules.Apply(request, reporter.Find(request.Activity)!, directive, input);
        return await requests.AnswerAsync(key.Month, decision, cancellation);
    }
}
