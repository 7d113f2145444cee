using CsCheck;
using NudgeBot.Core.Answers;

namespace NudgeBot.Core.Tests.Answers;

public sealed class AnswerFinderTests
{
    private static readonly AnswerFinder Finder = FinderOf(SmallGuide.InEnglish());

    [Theory]
    [InlineData("my daughter is scared of the dark, what helps", "fear")]
    [InlineData("I yelled at my daughter, how do I apologise?", "sorry")]
    [InlineData("should I let him climb trees", "explore")]
    public void AQuestionFindsTheTopicThatAnswersIt(string question, string topic)
    {
        var finding = Finder.Find(question);

        Assert.Equal(topic, finding.Topics[0].TopicId);
        Assert.NotEqual(FindingOutcome.NotCovered, finding.Outcome);
    }

    [Theory]
    [InlineData("she is petrified of ghosts", "fear")]
    [InlineData("I screamed at the kids", "sorry")]
    public void AQuestionInWordsNoExampleUsedFindsItsTopic(string question, string topic) =>
        Assert.Equal(topic, Finder.Find(question).Topics[0].TopicId);

    [Theory]
    [InlineData("my son is scaerd of the dark", "fear")]
    [InlineData("i shuoted at my son", "sorry")]
    [InlineData("let him exploer the gardn", "explore")]
    public void AMisspeltQuestionFindsItsTopic(string question, string topic) =>
        Assert.Equal(topic, Finder.Find(question).Topics[0].TopicId);

    [Theory]
    [InlineData("train times to london")]
    [InlineData("cheap flights and train times")]
    public void WhatTheGuideDoesNotCoverIsRefused(string question) =>
        Assert.Equal(FindingOutcome.NotCovered, Finder.Find(question).Outcome);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!...")]
    [InlineData("x")]
    [InlineData("😀👍🏽")]
    [InlineData("漢字だけの文")]
    [InlineData("<b></b>")]
    public void NothingRecognisableIsNotCovered(string question) =>
        Assert.Equal(FindingOutcome.NotCovered, Finder.Find(question).Outcome);

    [Theory]
    [InlineData("my son is scared of the dark")]
    [InlineData("train times to london")]
    [InlineData("")]
    public void TheThreeNearestTopicsAreNamedWhateverTheOutcome(string question)
    {
        var topics = Finder.Find(question).Topics;

        Assert.Equal(3, topics.Count);
        Assert.Equal(topics.OrderByDescending(topic => topic.Score), topics);
        Assert.All(topics, topic => Assert.InRange(topic.Score, 0, 1));
    }

    [Fact]
    public void NoTextMakesItFail() => Gen.String.Sample(text => Finder.Find(text).Topics.Count == Finding.MostTopics);

    [Fact]
    public void ALoneHalfOfASurrogatePairIsNoLetter() =>
        Assert.Equal(FindingOutcome.NotCovered, Finder.Find("\ud83d \ude00").Outcome);

    [Fact]
    public void TheSameQuestionGivesTheSameFinding() =>
        Gen.String.Sample(text => Finder.Find(text).Topics.SequenceEqual(Finder.Find(text).Topics));

    [Fact]
    public void AQuestionMayBeLongerThanIsRead()
    {
        var question = "my son is scared of the dark " + new string('x', 10_000);

        Assert.Equal("fear", Finder.Find(question).Topics[0].TopicId);
    }

    [Fact]
    public void MarkupAroundAQuestionChangesNothing() => Assert.Equal(
        Finder.Find("my son is scared of the dark").Topics,
        Finder.Find("<p class=\"x\">my son is <b>scared</b> of the dark</p>").Topics);

    [Fact]
    public void ASpanishGuideIsSearchedInSpanish()
    {
        var finder = FinderOf(SmallGuide.In("es")
            .WithTopic(
                "miedo", "¿Qué hago si tiene miedo?", "Acércate.",
                "mi hijo tiene miedo a la oscuridad", "le da miedo el médico", "tiene pesadillas por la noche", "cómo calmar a un niño asustado")
            .WithTopic(
                "perdon", "¿Y si le grito?", "Vuelve y pide perdón.",
                "le grité a mi hija", "perdí los nervios con ella", "cómo le pido perdón a mi hijo", "me siento culpable por gritar")
            .WithoutAnswersTo("qué hora es", "receta de tortilla", "billetes de tren a sevilla", "comprar un carrito"));

        Assert.Equal("miedo", finder.Find("Mi niña tiene MIEDO del medico").Topics[0].TopicId);
        Assert.Equal("perdon", finder.Find("grite a mi hijo, pido perdon?").Topics[0].TopicId);
    }

    [Fact]
    public void AHindiGuideIsSearchedInHindi()
    {
        var finder = FinderOf(SmallGuide.In("hi")
            .WithTopic(
                "dar", "बच्चा डरे तो क्या करें?", "पास आएँ।",
                "मेरा बेटा अंधेरे से डरता है", "बच्ची को डॉक्टर से डर लगता है", "रात को डरावने सपने आते हैं", "डरे हुए बच्चे को कैसे शांत करें")
            .WithTopic(
                "maafi", "अगर मैं चिल्ला दूँ?", "माफ़ी माँगें।",
                "मैं बेटे पर चिल्लाई", "गुस्से में डाँट दिया अब माफ़ी कैसे माँगूँ", "क्या माता पिता को माफ़ी माँगनी चाहिए", "चिल्लाने के बाद बुरा लगता है")
            .WithoutAnswersTo("समय क्या हुआ है", "ट्रेन कब आएगी", "गाड़ी की कीमत", "खाना कैसे बनाएँ"));

        Assert.Equal("dar", finder.Find("बेटी अंधेरे से डरती है").Topics[0].TopicId);
        Assert.Equal("maafi", finder.Find("मैं बेटी पर चिल्लाई").Topics[0].TopicId);
    }

    [Fact]
    public void AGuideWithoutAnyQuestionsIsSearchedByItsTitlesAndAnswers()
    {
        var finder = FinderOf(SmallGuide.In("en")
            .WithTopic("fear", "How do I help a frightened child?", "Come near and hold the frightened child.")
            .WithTopic("sorry", "What if I shout at my child?", "Go back and say sorry for the shout."));

        Assert.Equal("sorry", finder.Find("I shout at my child").Topics[0].TopicId);
    }

    private static AnswerFinder FinderOf(SmallGuide guide)
    {
        var built = guide.Build();
        return new AnswerFinder(AnswerTraining.Train(built, built.Languages[0], CancellationToken.None));
    }
}
